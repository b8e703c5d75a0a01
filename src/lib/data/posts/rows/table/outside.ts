import { alike } from '../../../../domain/territory/typed/alike';
import type { KnownPlaces, NamedPlace } from '../../../../domain/territory/typed/known-places';
import { curly } from '../../../../domain/text/french';
import type { PlaceDoubt, PlaceTarget } from '../../values/places/place-reading';
import type { RawRow, RowDraft } from '../draft';

/** Columns that say for themselves where the row's post works. */
const SURE = ['departement', 'code', 'insee', 'postal', 'epci'] as const;
/** Places of the département that are proposed for one outside of it; so many are asked about, wherever most are. */
const FEW = 3;

/** What is to be asked of the places that a row names, or said of them. */
export interface Outside {
	readonly draft: RowDraft;
	readonly said: readonly { readonly value: string; readonly message: string }[];
}

interface Around {
	readonly departement: string;
	readonly outside: readonly (NamedPlace & { readonly target: PlaceTarget })[];
	readonly inside: number;
}

function aroundOf(
	row: RawRow,
	draft: RowDraft,
	name: string | undefined,
	places: KnownPlaces
): Around | undefined {
	const departement = row.under ?? name;
	if (departement === undefined || SURE.some((column) => (row.texts[column] ?? '') !== '')) return undefined;
	const named = draft.targets.flatMap((target) => {
		const { level, code } = target;
		if ((level !== 'commune' && level !== 'qpv') || target.part) return [];
		return [{ level, code, name: places.nameOf(level, code), target }];
	});
	const isOutside = (place: NamedPlace) => {
		const own = places.departementsOf(place);
		return own.length > 0 && !own.includes(departement);
	};
	const outside = named.filter(isOutside);
	return { departement, outside, inside: named.length - outside.length };
}

/**
 * A post may work next door to the département that its title, its sheet or its file names; but a name that is one
 * commune's alone may have been meant of another one there. Asked where most
 * places are in that département, or where few are not; else said.
 */
export function outsidePlaces(
	rows: readonly RawRow[],
	drafts: readonly RowDraft[],
	name: string | undefined,
	places: KnownPlaces
): readonly Outside[] {
	const around = rows.map((row, i) => aroundOf(row, drafts[i]!, name, places));
	const counts = new Map<string, { inside: number; outside: number }>();
	for (const one of around) {
		if (!one) continue;
		const before = counts.get(one.departement) ?? { inside: 0, outside: 0 };
		counts.set(one.departement, {
			inside: before.inside + one.inside,
			outside: before.outside + one.outside.length
		});
	}
	const isAsked = (departement: string) => {
		const { inside, outside } = counts.get(departement)!;
		return outside <= Math.max(inside, FEW);
	};
	return drafts.map((draft, i): Outside => {
		const one = around[i];
		if (!one || one.outside.length === 0) return { draft, said: [] };
		const departement = curly(places.nameOf('departement', one.departement));
		if (!isAsked(one.departement))
			return {
				draft,
				said: one.outside.map((place) => ({
					value: place.name,
					message: `Ce lieu n’est pas dans le département que nomme le titre, la feuille ou le fichier (${departement})\u202F: il est lu où il est.`
				}))
			};
		const doubts = one.outside.map(({ level, code, name: own }): PlaceDoubt => ({
			text: `${curly(own)} (${departement})`,
			candidates: [
				{ level, code, name: own },
				...alike(own, level, places)
					.filter((place) => places.departementsOf(place).includes(one.departement))
					.slice(0, FEW)
			],
			why: `le seul territoire de ce nom n’est pas dans ce département, que nomme le titre, la feuille ou le fichier`
		}));
		const left = new Set(one.outside.map(({ target }) => target));
		return {
			draft: {
				...draft,
				targets: draft.targets.filter((target) => !left.has(target)),
				doubts: [...draft.doubts, ...doubts]
			},
			said: []
		};
	});
}
