import { expect, it } from 'vitest';
import { structuredData } from '../../../src/routes/donnees/structured-data';

const campaign = (id: string) => ({
	id,
	label: id,
	file: `${id}.json`,
	posts: 1,
	fte: 1,
	demonstration: true
});
const region = { code: '84', nom: 'Auvergne-Rhône-Alpes' };
const coverageOf = (ids: readonly string[]) =>
	(JSON.parse(structuredData({ region, campaigns: ids.map(campaign) }, [])) as { temporalCoverage: string })
		.temporalCoverage;

it('says the months that the published campaigns cover as an interval of ISO 8601, one alone as it is', () => {
	expect(coverageOf(['2020-12', '2025-05', '2025-12'])).toBe('2020-12/2025-12');
	expect(coverageOf(['2025-12'])).toBe('2025-12');
});
