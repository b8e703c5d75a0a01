import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { resultsOf } from '../../../src/lib/domain/figures/results';
import { NO_FILTER } from '../../../src/lib/domain/table/filter';
import { geographyOf } from '../../../src/lib/domain/territory/geography';
import { passesOf } from '../../../src/lib/domain/table/passes';
import { tableOf } from '../../../src/lib/domain/table/table';
import { toCsv } from '../../../src/lib/report/files/csv';
import { geoJsonPieces } from '../../../src/lib/report/files/geojson';
import { toWorkbook } from '../../../src/lib/report/files/workbook';
import { levelSource } from '../../../src/lib/report/export/level-source';
import { spaced } from '../../fixtures/spaced';

const { atlas, profiles, manifest, presence } = readBundle('static/data/84');
const results = resultsOf(atlas, profiles, presence('2025-12'), DEFAULT_NORM, 'population');
const table = tableOf(results, geographyOf(atlas, 'epci'));
const filter = { ...NO_FILTER, departements: ['38'], quintiles: [2, 3], missingFrom: 0.5 } as const;
const passes = passesOf(table, filter);
const rows = Array.from(passes.keys()).filter((row) => passes[row] === 1);
const source = (asked?: typeof filter) =>
	levelSource({
		table,
		columns: ['population'],
		rows,
		manifest,
		url: (file) => file,
		address: 'https://exemple.fr/territoires',
		...(asked && { filter: asked })
	});

/** The words of the chips of the screen. */
const WORDS = 'Isère, quintile 2 ou 3, au moins 0,5 ETP manquant';

it('every file of a filtered table says the filter in the words of the screen', async () => {
	const { tables, provenance } = source(filter);
	const [first] = tables;
	expect(spaced(toCsv(first!, provenance, 'french'))).toContain(`Filtre;${WORDS.replaceAll('.', ',')}`);
	const plain = spaced(toCsv(first!, provenance, 'plain'));
	expect(plain.split(' ')[0]).toContain('norme,filtre,licence,adresse');
	expect(plain).toContain(`"${WORDS}"`);
	const xlsx = unzipSync(new Uint8Array(await (await toWorkbook(tables, provenance)).arrayBuffer()));
	expect(spaced(strFromU8(xlsx['xl/sharedStrings.xml']!))).toContain(WORDS);
	const [head] = geoJsonPieces(first!, () => undefined, provenance);
	expect(spaced(head!)).toContain(`"filtre":"${WORDS}"`);
});

it('without a filter nothing is said of one', () => {
	const { tables, provenance } = source();
	expect(toCsv(tables[0]!, provenance, 'french')).not.toContain('Filtre');
	expect(toCsv(tables[0]!, provenance, 'plain')).not.toContain('filtre');
});
