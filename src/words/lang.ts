import { LANGS, type Lang } from './text.js';

/**
 * The language to speak: `--lang`, else DOJO_LANG, LC_ALL, LANG; else English. An unusable `--lang` is left to the command
 * line's own error message.
 */
export function chooseLang(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  const at = args.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  const wishes = [asked, env.DOJO_LANG, env.LC_ALL, env.LANG].map((wish) => wish?.toLowerCase().slice(0, 2));
  const known = wishes.find((wish) => wish !== undefined && wish !== '');
  return LANGS.find((lang) => lang === known) ?? 'en';
}
