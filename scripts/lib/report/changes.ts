import { readBundle } from '../../../src/lib/data/bundle/disk';
import { readCampaign, BundleError } from '../../../src/lib/data/bundle/bundle';
import type { Atlas, Level } from '../../../src/lib/domain/territory/atlas';
import type { Campaign } from '../../../src/lib/domain/campaign/campaign';
import { formatFte, formatInteger, formatSignedFte } from '../../../src/lib/domain/text/french';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { presenceOf, profilesOf, resultsOf } from '../../../src/lib/domain/figures/results';
import { gapOf } from '../../../src/lib/domain/figures/coverage';
import { figuresOf } from '../../../src/lib/domain/figures/figures';
import { markdownTable } from './markdown';

/** What two bundles are compared on: counts of the whole, and figures of each EPCI and département. */
export interface AtlasSummary {
	readonly cog: string;
	readonly campaign: string;
	/** Its posts were made up. */
	readonly demonstration: boolean;
	readonly counts: readonly (readonly [string, number])[];
	readonly territories: ReadonlyMap<string, Compared>;
}

export interface Compared {
	readonly name: string;
	readonly population: number;
	readonly posts: number;
	readonly fte: number;
	readonly need: number;
}

const COMPARED = ['epci', 'departement'] as const satisfies readonly Level[];

/** Summary of an atlas and of the campaign that is shown first, by the default norm. */
export function atlasSummary(atlas: Atlas, campaign: Campaign | undefined): AtlasSummary {
	const posts = campaign ?? { id: '', label: 'aucune', demonstration: false, posts: [] };
	const results = resultsOf(atlas, profilesOf(atlas), presenceOf(atlas, posts), DEFAULT_NORM, 'population');
	const whole = figuresOf(results, 'region', 0);
	const { territories } = atlas;
	return {
		cog: atlas.cog,
		campaign: posts.label,
		demonstration: posts.demonstration,
		counts: [
			['communes', territories.commune.count],
			['habitants', whole.population],
			['QPV', territories.qpv.count],
			['habitants des QPV', whole.qpvPopulation],
			['EPCI', territories.epci.count],
			['postes', posts.posts.length],
			['ETP', whole.fte],
			['ETP nécessaires', whole.need]
		],
		territories: new Map(
			COMPARED.flatMap((level) =>
				territories[level].codes.map((code, position) => [
					`${level}:${code}`,
					figuresOf(results, level, position)
				])
			)
		)
	};
}

/** Summary of the bundle in a folder; `undefined` where there is none that can be read. */
export function publishedSummary(folder: string): AtlasSummary | undefined {
	try {
		const { atlas, manifest, text } = readBundle(folder);
		const last = manifest.campaigns.at(-1)?.file;
		return atlasSummary(atlas, last === undefined ? undefined : readCampaign(JSON.parse(text(last)), last));
	} catch (error) {
		if (error instanceof BundleError) return undefined;
		throw error;
	}
}

/** Changes that the report names. */
const NAMED = 10;
/** Smaller differences, in FTE, are roundings. */
const LEAST = 0.005;

interface Change {
	readonly what: string;
	readonly size: number;
}

function changeOf(before: Compared | undefined, after: Compared | undefined): Change | undefined {
	if (!before && after) return { what: `${after.name}\u202F: nouveau`, size: after.need + after.fte };
	if (before && !after) return { what: `${before.name}\u202F: disparu`, size: before.need + before.fte };
	if (!before || !after) return undefined;
	const gap = gapOf(after.fte, after.need) - gapOf(before.fte, before.need);
	if (Math.abs(gap) < LEAST) return undefined;
	const parts = [
		`écart ${formatSignedFte(gap)} ETP`,
		`besoin ${formatFte(before.need)} → ${formatFte(after.need)}`,
		`ETP ${formatFte(before.fte)} → ${formatFte(after.fte)}`,
		`${formatInteger(before.population)} → ${formatInteger(after.population)} habitants`
	];
	return { what: `${after.name}\u202F: ${parts.join(', ')}`, size: Math.abs(gap) };
}

/** The changes of a rebuild in Markdown, `undefined` where nothing that is compared has changed. */
export function changesText(before: AtlasSummary, after: AtlasSummary): string | undefined {
	// Invented posts are not compared with real ones.
	if (before.demonstration !== after.demonstration) return undefined;
	const keys = [...new Set([...before.territories.keys(), ...after.territories.keys()])];
	const changes = keys
		.flatMap((key) => changeOf(before.territories.get(key), after.territories.get(key)) ?? [])
		.sort((a, b) => b.size - a.size);
	const old = new Map(before.counts);
	const differs = after.counts.some(([name, value]) => Math.abs(value - (old.get(name) ?? 0)) > LEAST);
	if (changes.length === 0 && !differs && before.cog === after.cog) return undefined;
	const whole = (value: number) =>
		Number.isInteger(value) || Math.abs(value) > 10_000 ? formatInteger(value) : formatFte(value);
	const signed = (value: number) => `${value < 0 ? '−' : '+'}${whole(Math.abs(value))}`;
	const rows = after.counts.map(([name, value]) => {
		const was = old.get(name) ?? 0;
		return [name, whole(was), whole(value), value === was ? '0' : signed(value - was)];
	});
	const named = changes.slice(0, NAMED).map(({ what }) => `- ${what}`);
	return [
		'## Par rapport au lot remplacé',
		markdownTable(
			['', `COG ${before.cog}, ${before.campaign}`, `COG ${after.cog}, ${after.campaign}`, 'Écart'],
			rows
		),
		`### Les plus grands changements d’écart, EPCI et départements\u202F: ${named.length} sur ${formatInteger(changes.length)}`,
		named.join('\n') || 'Aucun.'
	].join('\n\n');
}
