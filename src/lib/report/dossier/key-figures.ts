import { itemsOf, type Level } from '../../domain/territory/atlas';
import { formatInteger, formatTwo, plural } from '../../domain/text/french';
import { comparatorsOf, territoriesAmong } from '../../domain/territory/containment';
import type { Results } from '../../domain/figures/results';
import { figuresOf, type TerritoryFigures } from '../../domain/figures/figures';
import { coveredOf, type Covered } from '../../domain/figures/covered';
import { hasScore, meanScore, type Score } from '../../domain/territory/scores';
import { communesOf, singleQpvsOf } from '../../domain/territory/perimeter-parts';
import type { Manifest } from '../../data/bundle/manifest';
import { nameOf } from '../../domain/words/names';
import { preciseFte } from '../../domain/words/tip';
import { columnsOf, type DossierTable } from './dossier';
import { gapText, NONE, peopleText, rateText, twoText } from '../../domain/words/figure-words';

interface Compared extends TerritoryFigures {
	readonly communes: Covered;
	readonly qpvs: Covered;
	/** Where the bundle was built with them. */
	readonly scores: Readonly<Record<Score, number | undefined>>;
}

function comparedOf(results: Results, level: Level, position: number): Compared {
	const { atlas } = results;
	const qpvs = territoriesAmong(atlas, itemsOf(atlas.cellsOf[level], position), 'qpv');
	const known = (score: Score) => {
		const mean = meanScore(atlas, level, position, score);
		return Number.isNaN(mean) ? undefined : mean;
	};
	return {
		...figuresOf(results, level, position),
		communes: coveredOf(results, 'commune', communesOf(atlas, level, position)),
		qpvs: coveredOf(results, 'qpv', qpvs),
		scores: { apl: known('apl'), fEdi: known('fEdi') }
	};
}

const countText = ({ count, total }: Covered) =>
	total === 0 ? NONE : `${formatInteger(count)} sur ${formatInteger(total)}`;
/** Share of the inhabitants of these places who live in a covered one. */
const shareText = ({ population, totalPopulation }: Covered) =>
	rateText(totalPopulation > 0 ? population / totalPopulation : undefined);

const ROWS: readonly (readonly [
	label: string,
	text: (figures: Compared) => string,
	source: 'people' | 'qpv-population' | 'fdep' | 'f-edi' | 'apl' | 'posts' | 'norm',
	score?: Score
])[] = [
	['Habitants', ({ population }) => peopleText(population), 'people'],
	['dont en QPV', ({ qpvPopulation }) => peopleText(qpvPopulation), 'qpv-population'],
	[
		'Indice FDep (quintile)',
		({ fdep, quintile }) =>
			fdep === undefined || quintile === undefined ? NONE : `${formatTwo(fdep)} (Q${quintile})`,
		'fdep'
	],
	['Indice F-EDI', ({ scores }) => twoText(scores.fEdi), 'f-edi', 'fEdi'],
	['APL aux généralistes, par an et par habitant', ({ scores }) => twoText(scores.apl), 'apl', 'apl'],
	['Postes', ({ posts }) => formatInteger(posts), 'posts'],
	['ETP financés', ({ fte }) => preciseFte(fte), 'posts'],
	['ETP pour 10\u202F000 habitants', ({ ftePer10k }) => twoText(ftePer10k), 'posts'],
	['ETP requis', ({ need }) => preciseFte(need), 'norm'],
	['ETP manquants', ({ gap }) => gapText(gap), 'norm'],
	['Besoin non couvert, lieu par lieu', ({ unmet }) => preciseFte(unmet), 'norm'],
	['Couverture du besoin', ({ coverageRate }) => rateText(coverageRate), 'norm'],
	['Communes couvertes', ({ communes }) => countText(communes), 'posts'],
	['Habitants qui y vivent', ({ communes }) => shareText(communes), 'posts'],
	['QPV couverts', ({ qpvs }) => countText(qpvs), 'posts'],
	['Habitants de QPV qui y vivent', ({ qpvs }) => shareText(qpvs), 'posts']
];

/** What the inhabitants of a territory were counted by: those of a QPV are not of the year of the communes. */
function peopleAge({ atlas }: Results, level: Level, position: number, census: string): string {
	const communes = `population municipale, COG ${atlas.cog}`;
	if (level === 'qpv') return `${census}\u202F; ailleurs, ${communes}`;
	const alone = singleQpvsOf(atlas, level, position).length;
	if (alone === 0) return communes;
	return communesOf(atlas, level, position).length > 0
		? `${communes}\u202F; QPV ${plural(alone, 'seul')}, ${census}`
		: `${census}\u202F; ailleurs, ${communes}`;
}

/** The figures of a territory beside those of what it is compared with, and how old each is. */
export function keyFigureTable(
	results: Results,
	level: Level,
	position: number,
	sources: Manifest['sources']
): DossierTable {
	const { atlas } = results;
	const compared = [{ level, position }, ...comparatorsOf(atlas, level, position)];
	const figures = compared.map((one) => comparedOf(results, one.level, one.position));
	const { label: campaign } = results.presence.placement.campaign;
	const vintage = (id: string) => sources.find((source) => source.id === id)?.vintage ?? '';
	const ages = {
		people: peopleAge(results, level, position, vintage('qpv-population')),
		'qpv-population': vintage('qpv-population'),
		fdep: vintage('fdep').replace(/ \(.*/, ''),
		'f-edi': vintage('f-edi'),
		apl: vintage('apl'),
		posts: campaign,
		norm: `${campaign}, norme affichée`
	};
	return {
		caption: 'Les chiffres, ce à quoi ils se comparent, et leur date',
		columns: columnsOf(
			'Chiffre',
			...compared.map((one) => `+${nameOf(atlas, one.level, one.position)}`),
			'Date'
		),
		oneLine: true,
		rows: ROWS.filter(([, , , score]) => !score || hasScore(atlas, score)).map(([label, text, source]) => ({
			cells: [label, ...figures.map(text), ages[source]]
		}))
	};
}
