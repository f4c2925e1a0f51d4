import { type App, EXIT, type Exit } from './app.js';

export async function doctor(_app: App, _options: { readonly json?: boolean }): Promise<Exit> {
  return EXIT.passed;
}
