import { jsonFault, jsonSentence } from '../../../src/lib/data/files/json-text';
import type { EndingProblem } from '../../../src/lib/domain/scenario/solve/ending';
import { LIMIT_EPSILON, type Budget } from '../../../src/lib/domain/scenario/search/limits';
import { postWorthOf } from '../../../src/lib/domain/scenario/search/measure';
import type { PlacementProblem } from '../../../src/lib/domain/scenario/search/problem';
import { counted, formatInteger, quoted } from '../../../src/lib/domain/text/french';
import { UsageError } from '../command/command-line';
import { Placed } from './json-place';

/** A small problem read from a file: where to put posts, or which ones to end. */
export type Instance =
	| { readonly kind: 'placing'; readonly problem: PlacementProblem }
	| { readonly kind: 'ending'; readonly problem: EndingProblem };

/** Copies of one candidate that are searched through. */
const MOST_COPIES = 10_000;

/** Identifiers of a list, each once, and their positions. */
function positionsOf(items: readonly Placed[]): ReadonlyMap<string, number> {
	const positions = new Map<string, number>();
	items.forEach((item, i) => {
		const id = item.at('id').text();
		if (positions.has(id)) item.at('id').fail(`l’identifiant ${quoted(id)} est déjà pris.`);
		positions.set(id, i);
	});
	return positions;
}

type Alloc = readonly (readonly [cell: number, fte: number])[];

function allocOf(item: Placed, cells: ReadonlyMap<string, number>): Alloc {
	return item
		.at('alloc')
		.entries()
		.map(([id, fte]) => {
			const cell = cells.get(id);
			if (cell === undefined)
				return fte.fail(`la maille ${quoted(id)} n’est pas dans la liste ${quoted('cells')}.`);
			return [cell, fte.amount()] as const;
		});
}

const optional = <T>(parent: Placed, name: string, read: (value: Placed) => T, fallback: T): T =>
	parent.has(name) ? read(parent.at(name)) : fallback;

function budgetsOf(limit: Placed, sizes: Float64Array): Budget[] {
	const budgets: Budget[] = [];
	if (limit.has('posts'))
		budgets.push({ costs: sizes.map(() => 1), most: limit.at('posts').amount(false, Infinity) });
	if (limit.has('fte')) budgets.push({ costs: sizes, most: limit.at('fte').amount(false, Infinity) });
	if (budgets.length === 0)
		limit.fail(`une limite est attendue, en ${quoted('posts')} ou en ${quoted('fte')}.`);
	return budgets;
}

/** Most copies of each candidate: no more than the limits take. */
function mostOf(root: Placed, budgets: readonly Budget[], count: number): Int32Array {
	const copies = optional(root, 'copies', (value) => value.whole(0), 1);
	return Int32Array.from({ length: count }, (_, j) => {
		const fitting = budgets.map(({ costs, most }) => Math.floor((most + LIMIT_EPSILON) / costs[j]!));
		const least = Math.min(copies, ...fitting);
		if (least > MOST_COPIES)
			root
				.at('copies')
				.fail(
					`chaque poste peut être créé ${formatInteger(MOST_COPIES)}\u00A0fois au plus dans les limites.`
				);
		return least;
	});
}

function placingOf(root: Placed): PlacementProblem {
	const cells = root.at('cells').list();
	const cellPositions = positionsOf(cells);
	const unmet = cells.map((cell) => cell.at('unmet').amount(false, Infinity));
	const weights = cells.map((cell) => optional(cell, 'weight', (weight) => weight.amount(), 1));
	const candidates = root.at('candidates').list();
	const ids = [...positionsOf(candidates).keys()];
	const sizes = Float64Array.from(candidates, (one) => one.at('size').amount(true));
	const budgets = budgetsOf(root.at('limit'), sizes);
	return {
		ids,
		measure: postWorthOf(
			candidates.map((one) => allocOf(one, cellPositions)),
			(cell) => ({ room: unmet[cell]!, unit: cell }),
			(cell) => [{ slope: weights[cell]!, width: unmet[cell]! }]
		),
		limits: { budgets },
		least: new Int32Array(ids.length),
		most: mostOf(root, budgets, ids.length)
	};
}

function endingOf(root: Placed): EndingProblem {
	const cells = root.at('cells').list();
	const cellPositions = positionsOf(cells);
	const need = Float64Array.from(cells, (cell) => cell.at('need').amount());
	const posts = root.at('posts').list();
	const ids = [...positionsOf(posts).keys()];
	for (const post of posts) optional(post, 'size', (size) => size.amount(true), 0);
	const allocs = posts.map((post) => allocOf(post, cellPositions));
	const fte = new Float64Array(cells.length);
	for (const alloc of allocs) for (const [cell, given] of alloc) fte[cell]! += given;
	const amount = root.at('end').whole(0);
	if (amount > ids.length)
		root
			.at('end')
			.fail(
				`la liste ${quoted('posts')} a ${counted(ids.length, 'poste')}, et ${amount} doivent prendre fin.`
			);
	return {
		ids,
		need,
		fte,
		posts: allocs.map((alloc) => ({
			cells: Uint32Array.from(alloc, ([cell]) => cell),
			fte: Float64Array.from(alloc, ([, given]) => given)
		})),
		locked: new Uint8Array(ids.length),
		goal: { costs: new Float64Array(ids.length).fill(1), amount, exactly: true }
	};
}

/** Reads an instance (the format of `--help`); stops with a French sentence that names the place. */
export function readInstance(text: string, file: string): Instance {
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		const fault = jsonFault(text);
		throw new UsageError(
			`Le fichier ${quoted(file)} n’est pas du JSON valide.${fault ? ` ${jsonSentence(file, fault)}` : ''}`
		);
	}
	const root = new Placed(value, file);
	if (root.has('name') && root.at('name').value !== '') root.at('name').text();
	const ending = root.has('posts') || root.has('end');
	if (ending && root.has('candidates'))
		root.fail(
			`${quoted('candidates')} demande où créer des postes, ${quoted('posts')} et ${quoted('end')} lesquels arrêter\u202F: une seule de ces questions est attendue.`
		);
	return ending ? { kind: 'ending', problem: endingOf(root) } : { kind: 'placing', problem: placingOf(root) };
}
