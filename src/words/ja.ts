import { faults } from './ja/faults.js';
import { findings } from './ja/findings.js';
import { help } from './ja/help.js';
import { phrases } from './ja/phrases.js';
import { titles } from './ja/titles.js';
import type { Words } from './words.js';

/** Everything that dojo says in Japanese. */
export const ja: Words = {
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
