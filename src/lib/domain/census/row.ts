import { itemsOf, positionOf, type Atlas } from '../territory/atlas';
import { capital, counted, curly, enumerated } from '../text/french';
import { isNetwork, SEVERAL, WORK_LEVELS, type KnownStructure, type WorkLevel } from './census';

/** A known structure as lists and tables print it. */
export interface KnownRow {
	readonly id: string;
	readonly name: string;
	readonly type: string;
	/** The total of several structures. */
	readonly network: boolean;
	readonly place: string;
	readonly departement: { readonly code: string; readonly name: string };
	/** Where it works: `Bron`, `QPV Les Tours et La Plaine`. */
	readonly works: string;
	readonly mediators: string;
	readonly year: string;
	readonly funding: string;
	readonly source: { readonly text: string; readonly href?: string };
	readonly reading: string;
}

function worksWords(atlas: Atlas, works: KnownStructure['works']): string {
	const namesOf = (level: WorkLevel) =>
		works
			.filter((work) => work.level === level)
			.map(({ code }) => {
				const at = positionOf(atlas.territories[level], code);
				return at === undefined ? code : curly(atlas.territories[level].names[at]!);
			});
	return WORK_LEVELS.flatMap((level) => {
		const names = namesOf(level);
		if (names.length === 0) return [];
		return [level === 'qpv' ? `QPV ${enumerated(names)}` : enumerated(names)];
	}).join(' · ');
}

/** Numbers that a source gives, people and not FTE; a network's says that it adds to nobody's. */
export function mediatorWords(structure: Pick<KnownStructure, 'mediators' | 'fte' | 'type'>): string {
	const { mediators, fte } = structure;
	if (mediators === undefined)
		return fte === undefined
			? 'nombre de médiateurs non publié'
			: `${counted(fte, 'ETP', 'ETP')} selon la source`;
	if (mediators === SEVERAL) return 'plusieurs médiateurs, sans nombre';
	const people = counted(mediators, 'médiateur');
	return isNetwork(structure) ? `${people} en tout, à ne pas ajouter à ceux de ses membres` : people;
}

/** The site that an address leads to; a source without an address is named whole. */
function sourceWords(source: string): KnownRow['source'] {
	if (!/^https?:\/\//.test(source)) return { text: curly(source) };
	return { text: new URL(source).hostname.replace(/^www\./, ''), href: source };
}

function departementOf(atlas: Atlas, commune: number): KnownRow['departement'] {
	const { departement } = atlas.territories;
	const at = atlas.territoryOf.departement[itemsOf(atlas.cellsOf.commune, commune)[0]!]!;
	return { code: departement.codes[at] ?? '', name: curly(departement.names[at] ?? '') };
}

/** One structure in words. Its commune is one of the atlas: the rebuild has seen to it. */
export function knownRow(atlas: Atlas, structure: KnownStructure): KnownRow {
	const commune = positionOf(atlas.territories.commune, structure.commune)!;
	return {
		id: structure.id,
		name: curly(structure.name),
		type: capital(curly(structure.type)),
		network: isNetwork(structure),
		place: curly(atlas.territories.commune.names[commune]!),
		departement: departementOf(atlas, commune),
		works: worksWords(atlas, structure.works),
		mediators: mediatorWords(structure),
		year: structure.year === undefined ? 'année non donnée' : String(structure.year),
		funding: curly(structure.fundedByArs),
		source: sourceWords(structure.source),
		reading: curly(structure.reading)
	};
}
