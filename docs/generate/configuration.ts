/** Writes docs/configuration.md from the settings that the program knows. */
import { writeFileSync } from 'node:fs';
import { konfigurationstabell } from '../../libs/platform/config.js';

writeFileSync('docs/configuration.md', konfigurationstabell());
