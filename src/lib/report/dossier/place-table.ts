import type { Level } from '../../domain/territory/atlas';
import { lackCounts } from '../../domain/figures/classes';
import { partsOf, type CompositionPart } from '../../domain/figures/composition';
import { figuresOfCells, type CellFigures } from '../../domain/figures/figures';
import { itemsOf } from '../../domain/territory/atlas';
import { capital, counted, enumerated, formatNumber, quoted } from '../../domain/text/french';
import type { Results } from '../../domain/figures/results';
import { LEVEL_WORDS } from '../../domain/words/words';
import { nameOf } from '../../domain/words/names';
import { columnsOf, figureColumns, type DossierRow, type DossierTable } from './dossier';
import type { FigureId } from '../../domain/figures/catalogue/ids';
import { sheetText } from '../../domain/words/figure-words';

const isQuiet = ({ figures }: CompositionPart) => figures.need === 0 && figures.fte === 0;

const FIGURES = [
	'population',
	'population-qpv',
	'fdep',
	'etp',
	'etp-10k',
	'besoin',
	'non-couvert',
	'couverture',
	'classe'
] as const satisfies readonly FigureId[];

const figureCells = (results: Results, figures: CellFigures): string[] =>
	FIGURES.map((id) => sheetText(id, figures, results.norm));

/** Rows that a screen shows at first. */
const FIRST = 31;

/** Said where there are too many communes for a sheet. */
const WHERE_COMMUNES_ARE =
	' Les communes, trop nombreuses pour une fiche, sont toutes dans la page «\u202FTerritoires\u202F», qui les donne aussi en tableur.';

/** Name of a part as the table writes it. */
export function partName(results: Results, part: CompositionPart): string {
	if (part.level === 'rest') return 'hors QPV';
	if (part.level === 'qpv')
		return part.position < 0
			? `dont ${counted(part.qpvs, 'QPV', 'QPV')}`
			: `dont QPV ${quoted(nameOf(results.atlas, 'qpv', part.position))}`;
	return nameOf(results.atlas, part.level, part.position);
}

function rowsOf(results: Results, part: CompositionPart): DossierRow[] {
	const code =
		part.level === 'rest' || part.position < 0
			? undefined
			: results.atlas.territories[part.level].codes[part.position];
	return [
		{
			cells: [partName(results, part), ...figureCells(results, part.figures)],
			...(code !== undefined && { href: `/territoire/${part.level}/${code}` })
		},
		...part.within.map((within): DossierRow => ({
			cells: [partName(results, within), ...figureCells(results, within.figures)],
			kind: 'sub',
			...(within.level === 'qpv' &&
				within.position >= 0 && {
					href: `/territoire/qpv/${results.atlas.territories.qpv.codes[within.position]}`
				})
		}))
	];
}

/** Rows that stand for several places, in the order in which they close the table. */
interface Together {
	readonly holds: (part: CompositionPart) => boolean;
	/** `sans besoin ni poste` */
	readonly words: string;
}
const QUIET: Together = { holds: isQuiet, words: 'sans besoin ni poste' };

/** Up to so many are named: together they would take as much room. */
const FEW = 2;

/**
 * The places of a territory: communes with their QPVs under them (EPCIs, then départements, where there are
 * too many). Places without need or post stand together in one row, and so do those that lack less than the threshold
 * where `minor` asks for it; the total is the territory's.
 */
export function placeTable(
	results: Results,
	level: Level,
	position: number,
	{ minor = false }: { minor?: boolean } = {}
): DossierTable {
	const parts = partsOf(results, level, position);
	const all = itemsOf(results.atlas.cellsOf[level], position);
	const by = parts[0]?.level === 'epci' || parts[0]?.level === 'departement' ? parts[0].level : 'commune';
	const words = LEVEL_WORDS[by];
	const { attention } = results.norm;
	const under: Together = {
		holds: ({ figures }) => attention > 0 && !lackCounts(figures.unmet, attention),
		words: `sous le seuil d’attention (${formatNumber(attention)}\u00A0ETP)`
	};
	let listed = parts;
	const together = (minor ? [QUIET, under] : [QUIET]).flatMap((group) => {
		const held = listed.filter(group.holds);
		if (held.length <= FEW) return [];
		listed = listed.filter((part) => !group.holds(part));
		return [{ ...group, held }];
	});
	return {
		caption: `${words.Many} et quartiers prioritaires, le plus grand manque d’abord`,
		columns: [...columnsOf(capital(words.one)), ...figureColumns(FIGURES)],
		rows: [
			...listed.flatMap((part) => rowsOf(results, part)),
			...together.toReversed().map((group) => ({
				cells: [
					`${counted(group.held.length, words.one, words.many)} ${group.words}`,
					...figureCells(
						results,
						figuresOfCells(results, Uint32Array.from(group.held.flatMap(({ cells }) => [...cells])))
					)
				]
			})),
			{ cells: ['Total', ...figureCells(results, figuresOfCells(results, all))], kind: 'total' as const }
		],
		oneLine: true,
		first: FIRST,
		...(together.length > 0 && {
			detail: together
				.map(
					(group) =>
						`${words.Many} ${group.words}\u202F: ${enumerated(group.held.map((part) => partName(results, part)))}.`
				)
				.join(' ')
		}),
		note: `Un QPV fait partie de sa commune\u202F: ses lignes «\u202Fdont\u202F» et «\u202Fhors QPV\u202F» redonnent celle du dessus, et personne n’est compté deux fois dans le total. Les sommes sont faites avant l’arrondi.${by === 'commune' ? '' : WHERE_COMMUNES_ARE}`
	};
}
