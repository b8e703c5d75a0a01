import type { Level } from '../../domain/territory/atlas';
import { overlapsOf, type Overlap } from '../../domain/figures/composition';
import {
	counted,
	curly,
	enumerated,
	formatWholeEuros,
	formatInteger,
	plural,
	quoted
} from '../../domain/text/french';
import type { Results } from '../../domain/figures/results';
import { nameOf } from '../../domain/words/names';
import { structuresHere, type StructureHere } from '../../domain/figures/structures-here';
import { preciseFte } from '../../domain/figures/catalogue/format';
import { columnsOf, type DossierTable } from './dossier';
import { activityWords } from '../../domain/words/activity-words';
import { NONE } from '../../domain/words/figure-words';

/** Euros a year that funders give to posts, whole posts: `ARS (57 400 €), Ville (12 000 €)`. */
export function fundersText({ posts }: Pick<StructureHere, 'posts'>): string {
	const amounts = new Map<string, number | undefined>();
	for (const { post } of posts)
		for (const { funder, amount } of post.funding) {
			const before = amounts.get(funder);
			amounts.set(funder, amount === undefined ? before : (before ?? 0) + amount);
		}
	if (amounts.size === 0) return NONE;
	return Array.from(amounts, ([funder, amount]) =>
		amount === undefined ? curly(funder) : `${curly(funder)} (${formatWholeEuros(amount)})`
	).join(', ');
}

/** The structures whose posts reach a territory: what they bring here, and who pays. */
export function dossierStructureTable(
	results: Results,
	level: Level,
	position: number
): DossierTable | undefined {
	const structures = structuresHere(results, level, position);
	if (structures.length === 0) return undefined;
	const sum = (of: (structure: StructureHere) => number) =>
		structures.reduce((total, structure) => total + of(structure), 0);
	return {
		caption: 'Structures et postes qui interviennent ici',
		columns: columnsOf(
			'Structure',
			'Type',
			'+Postes',
			'+ETP des postes',
			'+ETP ici',
			'Financeurs (par an, postes entiers)',
			'Activité (par an, postes entiers)'
		),
		rows: [
			...structures.map((structure) => ({
				cells: [
					curly(structure.structure),
					curly(structure.structureType),
					formatInteger(structure.posts.length),
					preciseFte(structure.posts.reduce((total, { post }) => total + post.fte, 0)),
					preciseFte(structure.fteHere),
					fundersText(structure),
					activityWords(structure.posts.map(({ post }) => post)) || NONE
				]
			})),
			{
				cells: [
					'Total',
					'',
					formatInteger(sum(({ posts }) => posts.length)),
					preciseFte(sum(({ posts }) => posts.reduce((total, { post }) => total + post.fte, 0))),
					preciseFte(sum(({ fteHere }) => fteHere)),
					'',
					activityWords(structures.flatMap(({ posts }) => posts.map(({ post }) => post)))
				],
				kind: 'total'
			}
		],
		first: 12
	};
}

function placeName({ atlas }: Results, { cell }: Overlap): string {
	const { commune, qpv } = atlas.cells;
	const communeName = nameOf(atlas, 'commune', commune[cell]!);
	return qpv[cell]! < 0 ? communeName : `QPV ${quoted(nameOf(atlas, 'qpv', qpv[cell]!))} (${communeName})`;
}

/** More places than this are counted, not named. */
const NAMED = 3;

/** Where two structures or more work, and which. */
export function overlapSentences(results: Results, level: Level, position: number): string[] {
	const overlaps = overlapsOf(results, level, position);
	if (overlaps.length === 0) return ['Nulle part ici deux structures n’interviennent au même endroit.'];
	const named = overlaps
		.slice(0, NAMED)
		.map((overlap) => `${placeName(results, overlap)}\u202F: ${enumerated(overlap.structures.map(curly))}.`);
	const others = overlaps.length - named.length;
	return [
		`Deux structures ou plus interviennent dans ${counted(overlaps.length, 'même lieu', 'mêmes lieux')}.`,
		...named,
		...(others > 0
			? [`Et ${formatInteger(others)} ${plural(others, 'autre lieu', 'autres lieux')}, dans le tableur.`]
			: [])
	];
}
