/** `npx tsx scripts/architecture.ts`: draws docs/architecture.svg again, from the imports of the code. */
import { writeFileSync } from 'node:fs';
import { readImports } from './lib/architecture/imports';
import { architectureSvg } from './lib/architecture/picture';

writeFileSync('docs/architecture.svg', architectureSvg(readImports('.')));
