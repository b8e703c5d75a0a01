import { counted, curly, quoted } from '../../src/lib/domain/text/french';
import type { BaseLevel } from '../../src/lib/domain/territory/atlas';
import { byCode } from './codes';
import type { Notices } from './notices';
import { RebuildError } from './problem';
import type { AreaRecord, CommuneRecord, Decoupage } from './sources/decoupage';

type Named = { codes: string[]; names: string[] };

/** The administrative lists of one region; positions follow the order of codes. */
export interface Region {
	readonly code: string;
	readonly nom: string;
	readonly communes: readonly CommuneRecord[];
	readonly territories: Readonly<Record<Exclude<BaseLevel, 'qpv'>, Named>>;
	/** Positions, one entry a commune, −1 where none. */
	readonly epci: Int32Array;
	readonly arrondissement: Int32Array;
	readonly departement: Int32Array;
	readonly population: Float64Array;
	/** Inhabitants of each EPCI, those outside the region included. */
	readonly epciPopulation: Float64Array;
	/** EPCIs wholly inside the region. */
	readonly wholeEpcis: number;
}

const named = (areas: readonly AreaRecord[]): Named => ({
	codes: areas.map(({ code }) => code),
	names: areas.map(({ nom }) => curly(nom))
});

const positions = (codes: readonly string[]) => new Map(codes.map((code, i) => [code, i]));

/** Stops where a commune names a territory that the lists do not have. */
function positionIn(
	places: Map<string, number>,
	commune: CommuneRecord,
	code: string | undefined,
	what: string
) {
	const position = code === undefined ? undefined : places.get(code);
	if (position !== undefined) return position;
	throw new RebuildError(`${what} inconnu de la commune ${commune.code}`, {
		file: 'communes.json',
		value: code ?? 'absent',
		expected: `un ${what} de la région`
	});
}

function epcisOf(decoupage: Decoupage, communes: readonly CommuneRecord[], notices: Notices) {
	const ours = positions(communes.map(({ code }) => code));
	const epci = new Int32Array(communes.length).fill(-1);
	const touching = decoupage.epcis.filter(({ membres }) => membres.some(({ code }) => ours.has(code)));
	let whole = 0;
	const names = touching.map(({ code, nom, membres }, position) => {
		const inside = membres.filter((member) => ours.has(member.code));
		for (const member of inside) epci[ours.get(member.code)!] = position;
		if (inside.length === membres.length) {
			whole++;
			return curly(nom);
		}
		notices.add(
			'epci-partial',
			`${code} ${curly(nom)}\u202F: ${counted(inside.length, 'commune')} sur ${membres.length}`
		);
		return `${curly(nom)} (partie régionale)`;
	});
	const peopleOf = new Map(decoupage.communes.map(({ code, population }) => [code, population ?? 0]));
	const population = Float64Array.from(touching, ({ membres }) =>
		membres.reduce((sum, { code }) => sum + (peopleOf.get(code) ?? 0), 0)
	);
	return { epci, whole, population, territories: { codes: touching.map(({ code }) => code), names } };
}

/** Code that stands for all regions at once. */
export const FRANCE = 'france';

/** Regions of which the contours of communes are published: the others have no commune of the usual kind. */
const mapped = ({ regions }: Decoupage) => regions.filter(({ zone }) => zone === 'metro' || zone === 'drom');

/** The name of a region, or of France, and the codes of its regions; an unknown one stops the run. */
export function regionRecord(decoupage: Decoupage, code: string): { nom: string; regions: Set<string> } {
	const known = mapped(decoupage);
	if (code === FRANCE) return { nom: 'France', regions: new Set(known.map((region) => region.code)) };
	const record = known.find((region) => region.code === code);
	if (record) return { nom: record.nom, regions: new Set([code]) };
	throw new RebuildError('région inconnue', {
		value: code,
		expected: [...known.map((region) => region.code), FRANCE].join(', ')
	});
}

/** Communes of a region with their EPCI, arrondissement, département and population. */
export function regionOf(decoupage: Decoupage, code: string, notices: Notices): Region {
	const { nom, regions } = regionRecord(decoupage, code);
	const inside = ({ region }: { region?: string }) => region !== undefined && regions.has(region);
	const communes = decoupage.communes
		.filter((commune) => commune.type === 'commune-actuelle' && inside(commune))
		.sort(byCode);
	for (const commune of communes)
		if (commune.population === undefined)
			throw new RebuildError(`population absente de la commune ${quoted(commune.nom)}`, {
				file: 'communes.json',
				value: commune.code,
				expected: 'un nombre d’habitants'
			});
	const arrondissements = named(decoupage.arrondissements.filter(inside));
	const departements = named(decoupage.departements.filter(inside));
	const inArrondissement = positions(arrondissements.codes);
	const inDepartement = positions(departements.codes);
	const epcis = epcisOf(decoupage, communes, notices);
	return {
		code,
		nom: curly(nom),
		communes,
		territories: {
			commune: {
				codes: communes.map(({ code }) => code),
				names: communes.map((commune) => curly(commune.nom))
			},
			epci: epcis.territories,
			arrondissement: arrondissements,
			departement: departements,
			region: { codes: [code], names: [curly(nom)] }
		},
		epci: epcis.epci,
		arrondissement: Int32Array.from(communes, (c) =>
			!c.arrondissement ? -1 : positionIn(inArrondissement, c, c.arrondissement, 'arrondissement')
		),
		departement: Int32Array.from(communes, (c) => positionIn(inDepartement, c, c.departement, 'département')),
		population: Float64Array.from(communes, (c) => c.population!),
		epciPopulation: epcis.population,
		wholeEpcis: epcis.whole
	};
}

/** Postal code → positions of its communes, in code order. */
export function postalCodesOf({ communes }: Pick<Region, 'communes'>): Record<string, number[]> {
	const byCode = new Map<string, number[]>();
	communes.forEach(({ codesPostaux }, commune) => {
		for (const code of codesPostaux) byCode.set(code, [...(byCode.get(code) ?? []), commune]);
	});
	return Object.fromEntries([...byCode].sort(([a], [b]) => (a < b ? -1 : 1)));
}
