import { expect, it } from 'vitest';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { chartOneMore, perimeterOfCode } from '../../../src/lib/data/bundle/perimeters';
import { surenessAmong } from '../../../src/lib/domain/figures/certainty';
import { resultsOf } from '../../../src/lib/domain/figures/results';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { positionOf } from '../../../src/lib/domain/territory/atlas';
import { diagnosticOf } from '../../../src/lib/report/diagnostic/diagnostic';
import { PART_IDS } from '../../../src/lib/report/diagnostic/parts';
import { dossierOf } from '../../../src/lib/report/dossier/compose';
import { territoryMap } from '../../../src/lib/report/picture/territory-map';
import { provenanceOf } from '../../../src/lib/report/tables/provenance';
import { publishedContours } from '../../fixtures/published-contours';
import { spaced } from '../../fixtures/spaced';

const BUNDLE = 'static/data/84';
const WHY = 'Sans contour : ce périmètre n’est fait que de QPV, aucune commune n’y est tout entière.';

/** A perimeter of one QPV of Thiers, whose commune is not in it. */
const CODE = 'Mon quartier~QN06301M';

it('a perimeter of QPVs alone says on its sheet, in its document and on its picture why it has no contour', () => {
	const published = readBundle(BUNDLE);
	const { manifest } = published;
	const presence = published.presence('2025-12');
	const { atlas, profiles, places, presences } = chartOneMore(
		{ ...published, presences: new Map([['2025-12', presence]]) },
		'perimetre',
		perimeterOfCode(published.atlas, CODE)!
	);
	const results = resultsOf(atlas, profiles, presences.get('2025-12')!, DEFAULT_NORM, 'population');
	const position = positionOf(atlas.territories.perimetre, CODE)!;
	const input = {
		results,
		level: 'perimetre',
		position,
		sources: manifest.sources,
		sureness: surenessAmong(results)('perimetre'),
		presences: [...presences.values()]
	} as const;
	const diagnostic = diagnosticOf({
		...input,
		parts: new Set(PART_IDS),
		comparators: [],
		remarks: [],
		known: []
	});
	const provenance = provenanceOf(results, manifest.sources, 'Essai');
	const contours = publishedContours(BUNDLE, manifest);
	const map = territoryMap({ ...input, places, contours }, provenance, 900);
	expect(dossierOf(input).notes.map(spaced)).toContain(WHY);
	expect(diagnostic.notes.map(spaced)).toContain(WHY);
	expect(spaced(map.subtitle)).toContain(WHY);
});
