import { writeFileSync } from 'node:fs';

/* Loaded before a program, it writes the most memory that the program ever held, in MB, to the file that PEAK_MEMORY names. */
process.on('exit', () => writeFileSync(process.env.PEAK_MEMORY, String(process.resourceUsage().maxRSS / 1024)));
