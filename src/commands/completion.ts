import type { Command } from 'commander';
import { type App, EXIT, type Exit } from './app.js';

/** Placeholder replaced below. */
export function completion(_app: App, _program: Command, _shell: string): Exit {
  return EXIT.passed;
}
