import { faults } from './en/faults.js';
import { findings } from './en/findings.js';
import { help } from './en/help.js';
import { phrases } from './en/phrases.js';
import { titles } from './en/titles.js';
import type { Words } from './words.js';

/** Everything that dojo says in English. */
export const en: Words = {
  // made when they are asked for: a check that passes needs neither
  get findings() {
    return findings();
  },
  get faults() {
    return faults();
  },
  titles,
  phrases,
  help,
};
