import { itemsOf, type Level } from '../../domain/territory/atlas';
import { formatInteger, formatTwo, plural } from '../../domain/text/french';
import { comparatorsOf, type Comparator } from '../../domain/territory/comparators';
import type { Results } from '../../domain/figures/results';
import { figuresOf, type TerritoryFigures } from '../../domain/figures/figures';
import { coveredIn, coveredOf, type Covered } from '../../domain/figures/covered';
import { geographiesOf } from '../../domain/figures/invariants';
import { TABLE_COLUMNS } from '../../domain/table/columns';
import { tableOf } from '../../domain/table/table';
import { hasScore, meanScore, type Score } from '../../domain/territory/scores';
import { communesOf, singleQpvsOf } from '../../domain/territory/perimeter-parts';
import type { Manifest } from '../../data/bundle/manifest';
import { CATALOGUE } from '../../domain/figures/catalogue/catalogue';
import type { FigureId } from '../../domain/figures/catalogue/ids';
import type { Norm } from '../../domain/norm/norm';
import { namesBeside } from '../../domain/words/names';
import { columnsOf, type DossierTable } from './dossier';
import { NONE, rateText, sheetText, twoText } from '../../domain/words/figure-words';

interface Compared extends TerritoryFigures {
	/** What the table of a level says of density and of the rural zoning. */
	readonly kinds: Readonly<Record<'densite' | 'frr', string>>;
	readonly communes: Covered;
	readonly qpvs: Covered;
	/** Absent from a bundle that was built without them. */
	readonly scores: Readonly<Record<Score, number | undefined>>;
}

function comparedOf(results: Results, level: Level, position: number): Compared {
	const { atlas } = results;
	const known = (score: Score) => {
		const mean = meanScore(atlas, level, position, score);
		return Number.isNaN(mean) ? undefined : mean;
	};
	const table = tableOf(results, geographiesOf(atlas)(level));
	const kind = (id: 'densite' | 'frr') => TABLE_COLUMNS[id].text(table, position) || NONE;
	return {
		...figuresOf(results, level, position),
		communes: coveredOf(results, 'commune', communesOf(atlas, level, position)),
		qpvs: coveredIn(results, itemsOf(atlas.cellsOf[level], position), 'qpv'),
		scores: { apl: known('apl'), fEdi: known('fEdi') },
		kinds: { densite: kind('densite'), frr: kind('frr') }
	};
}

const countText = ({ count, total }: Covered) =>
	total === 0 ? NONE : `${formatInteger(count)} sur ${formatInteger(total)}`;
/** Share of the inhabitants of these places who live in a covered one. */
const shareText = ({ population, totalPopulation }: Covered) =>
	rateText(totalPopulation > 0 ? population / totalPopulation : undefined);

type Source = 'people' | 'qpv-population' | 'fdep' | 'f-edi' | 'apl' | 'density' | 'frr' | 'posts' | 'norm';
/** Who lives there, or what is done for them. */
export type About = 'people' | 'coverage';
const aboutOf = (source: Source): About => (source === 'posts' || source === 'norm' ? 'coverage' : 'people');

interface KeyFigure {
	readonly label: string;
	readonly text: (figures: Compared, norm: Norm) => string;
	readonly source: Source;
	/** The score that the bundle must have been built with. */
	readonly score?: Score;
	/** Left to the diagnostic: a sheet of two pages has no room for it. */
	readonly long?: true;
}

const listed = (id: FigureId, source: Source): KeyFigure => ({
	label: CATALOGUE[id].short ?? CATALOGUE[id].title,
	text: (figures, norm) => sheetText(id, figures, norm),
	source
});
const shared = (id: FigureId, label: string, of: (figures: Compared) => Covered): KeyFigure[] => [
	{ label: CATALOGUE[id].title, text: (figures) => countText(of(figures)), source: 'posts' },
	{ label, text: (figures) => shareText(of(figures)), source: 'posts' }
];

const ROWS: readonly KeyFigure[] = [
	listed('population', 'people'),
	listed('population-qpv', 'qpv-population'),
	{
		label: 'Indice FDep (quintile)',
		text: ({ fdep, quintile }) =>
			fdep === undefined || quintile === undefined ? NONE : `${formatTwo(fdep)} (Q${quintile})`,
		source: 'fdep'
	},
	{ label: 'Indice F-EDI', text: ({ scores }) => twoText(scores.fEdi), source: 'f-edi', score: 'fEdi' },
	{
		label: 'APL aux généralistes, par an et par habitant',
		text: ({ scores }) => twoText(scores.apl),
		source: 'apl',
		score: 'apl'
	},
	{ label: CATALOGUE.densite.title, text: ({ kinds }) => kinds.densite, source: 'density', long: true },
	{ label: CATALOGUE.frr.title, text: ({ kinds }) => kinds.frr, source: 'frr', long: true },
	listed('postes', 'posts'),
	listed('etp', 'posts'),
	{ ...listed('etp-10k', 'posts'), label: CATALOGUE['etp-10k'].title },
	listed('besoin', 'norm'),
	listed('ecart-net', 'norm'),
	listed('non-couvert', 'norm'),
	listed('couverture', 'norm'),
	...shared('communes-couvertes', 'Habitants qui y vivent', ({ communes }) => communes),
	...shared('qpv-couverts', 'Habitants de QPV qui y vivent', ({ qpvs }) => qpvs)
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

const CAPTIONS = {
	all: 'Les chiffres, ce à quoi ils se comparent, et leur date',
	people: 'La population, ce à quoi elle se compare, et la date des données',
	coverage: 'Le besoin et sa couverture, ce à quoi ils se comparent, et leur date'
} as const satisfies Record<About | 'all', string>;

/** Which key figures are wanted, beside which comparators; by default all of them, beside the usual ones. */
export interface KeyFiguresAsked {
	readonly comparators?: readonly Comparator[];
	readonly about?: About;
}

/** The figures of a territory beside those of what it is compared with, and how old each is. */
export function keyFigureTable(
	results: Results,
	level: Level,
	position: number,
	sources: Manifest['sources'],
	{ comparators = comparatorsOf(results.atlas, level, position), about }: KeyFiguresAsked = {}
): DossierTable {
	const { atlas } = results;
	const compared = [{ level, position }, ...comparators];
	const asked = ROWS.filter(
		({ score, long, source }) =>
			(!score || hasScore(atlas, score)) && (about === undefined ? !long : aboutOf(source) === about)
	);
	const figures = compared.map((one) => comparedOf(results, one.level, one.position));
	const { label: campaign } = results.presence.placement.campaign;
	const vintage = (id: string) => sources.find((source) => source.id === id)?.vintage ?? '';
	const ages = {
		people: peopleAge(results, level, position, vintage('qpv-population')),
		'qpv-population': vintage('qpv-population'),
		fdep: vintage('fdep').replace(/ \(.*/, ''),
		'f-edi': vintage('f-edi'),
		apl: vintage('apl'),
		density: vintage('densite'),
		frr: vintage('frr'),
		posts: campaign,
		norm: `${campaign}, norme affichée`
	};
	return {
		caption: CAPTIONS[about ?? 'all'],
		columns: columnsOf('Chiffre', ...namesBeside(atlas, compared).map((name) => `+${name}`), 'Date'),
		oneLine: true,
		rows: asked.map(({ label, text, source }) => ({
			cells: [label, ...figures.map((one) => text(one, results.norm)), ages[source]]
		}))
	};
}
