import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { BUNDLE_PATH } from '../../../src/lib/data/bundle/site';
import { LEVELS, type Level } from '../../../src/lib/domain/territory/atlas';
import { resultsOf } from '../../../src/lib/domain/figures/results';
import { REGION_PICTURE } from '../../../src/lib/domain/text/shared-link';
import { DEFAULT_VIEW } from '../../../src/lib/domain/view/view';
import { shellPage, shellWords, type ShellWords } from './shell';

/** As in `src/lib/panel/sheet-link.ts`: the one page of all perimeters, spelt out in the query. */
const CHOSEN = 'choisi';
const PERIMETER_WORDS: ShellWords = {
	title: 'Périmètre choisi',
	identity: 'Un périmètre dessiné ou composé sur ce site.',
	sentence: 'Ses chiffres se calculent dans le navigateur.',
	path: '/territoire/perimetre/choisi',
	picture: REGION_PICTURE
};

/**
 * Writes, into the built site, a small page for each territory: `territoire/commune/63430/index.html`. Any
 * plain host answers 200 to a link to it, without a rewrite rule. Returns how many were written.
 */
export function publishShells(site: string): number {
	const bundle = readBundle(join(site, BUNDLE_PATH));
	const latest = bundle.manifest.campaigns.at(-1);
	if (!latest) return 0;
	const { atlas, profiles } = bundle;
	const results = resultsOf(atlas, profiles, bundle.presence(latest.id), DEFAULT_VIEW.norm, DEFAULT_VIEW.key);
	const fallback = readFileSync(join(site, '404.html'), 'utf8');
	let count = 0;
	const write = (level: Level, code: string, words: ShellWords) => {
		const folder = join(site, 'territoire', level, code);
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, 'index.html'), shellPage(fallback, words));
		count++;
	};
	write('perimetre', CHOSEN, PERIMETER_WORDS);
	for (const level of LEVELS)
		for (const [position, code] of atlas.territories[level].codes.entries())
			write(level, code, shellWords(results, level, position));
	return count;
}
