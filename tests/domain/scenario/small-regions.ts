import fc from 'fast-check';
import type { Assignment } from '../../../src/lib/domain/campaign/campaign';
import { profilesOf } from '../../../src/lib/domain/figures/results';
import type { PlacementQuestion } from '../../../src/lib/domain/scenario/question';
import type { Setting } from '../../../src/lib/domain/scenario/setting';
import { assembleAtlas } from '../../../src/lib/domain/territory/atlas';
import { HAND_NORM } from '../../fixtures/hand-norm';
import { campaign, post } from '../../fixtures/small-atlas';

const DEPARTEMENTS = ['42', '63'];
const EPCIS = ['200000001', '200000002'];
const QPVS = ['QN06301M', 'QN06302M'];

const anyCommune = fc.record({
	departement: fc.nat({ max: 1 }),
	epci: fc.constantFrom(0, 0, 1, -1),
	people: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 500, max: 30_000 }) }, fc.constant(0)),
	quintile: fc.integer({ min: 1, max: 5 }),
	lon: fc.integer({ min: 0, max: 20 }),
	lat: fc.integer({ min: 0, max: 20 })
});
/** Communes by position, of which there may be fewer; the second one holds a part where it is another. */
const anyQpv = fc.record({
	communes: fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })),
	people: fc.tuple(fc.integer({ min: 1000, max: 9000 }), fc.integer({ min: 100, max: 2000 }))
});
const anyBasePost = fc.record({
	fte: fc.integer({ min: 1, max: 12 }).map((tenths) => tenths / 10),
	at: fc.nat({ max: 20 })
});

const anyDrawn = fc.record({
	communes: fc.array(anyCommune, { minLength: 2, maxLength: 5 }),
	qpvs: fc.array(anyQpv, { maxLength: 2 }),
	posts: fc.array(anyBasePost, { maxLength: 4 }),
	qpvRatio: fc.constantFrom(3000, 6000, 7500),
	baseRatio: fc.constantFrom(20_000, 40_000),
	floorFte: fc.constantFrom(0, 0.2),
	priorityFrom: fc.constantFrom(1, 4),
	key: fc.constantFrom('population', 'need', 'equal')
});

type Drawn = typeof anyDrawn extends fc.Arbitrary<infer T> ? T : never;

function settingOf({ communes, qpvs, qpvRatio, baseRatio, floorFte, priorityFrom, key }: Drawn): Setting {
	// Communes are in the order of their codes, which begin with their département.
	const ordered = [...communes].sort((a, b) => a.departement - b.departement);
	const columns = <T>(of: (one: (typeof ordered)[number]) => T) => ordered.map(of);
	const quintiles = columns(({ quintile }) => quintile);
	const parts = qpvs.flatMap(({ communes: [a, b], people: [first, second] }, qpv) => {
		const [one, other] = [a % ordered.length, b % ordered.length];
		return [
			{ commune: one, qpv, people: first },
			...(other === one ? [] : [{ commune: other, qpv, people: second }])
		];
	});
	const cells = ordered.flatMap(({ people }, commune) => [
		...parts.filter((part) => part.commune === commune),
		{ commune, qpv: -1, people }
	]);
	const sum = (counts: (cell: (typeof cells)[number]) => boolean) =>
		cells.reduce((total, cell) => total + (counts(cell) ? cell.people : 0), 0);
	const atlas = assembleAtlas({
		region: { code: '84', nom: 'Petite-Région' },
		cog: '2025',
		territories: {
			commune: {
				codes: ordered.map(({ departement }, i) => `${DEPARTEMENTS[departement]!}00${i + 1}`),
				names: ordered.map((_, i) => `Commune ${i + 1}`)
			},
			qpv: { codes: QPVS.slice(0, qpvs.length), names: ['Les Tours', 'La Plaine'].slice(0, qpvs.length) },
			epci: { codes: EPCIS, names: ['CC du Bas', 'CA du Puy'] },
			arrondissement: { codes: ['421', '631'], names: ['Bas', 'Puy'] },
			departement: { codes: DEPARTEMENTS, names: ['Loire', 'Puy-de-Dôme'] },
			region: { codes: ['84'], names: ['Petite-Région'] }
		},
		cells: {
			commune: cells.map(({ commune }) => commune),
			qpv: cells.map(({ qpv }) => qpv),
			population: cells.map(({ people }) => people)
		},
		communes: {
			epci: Int32Array.from(columns(({ epci }) => epci)),
			arrondissement: Int32Array.from(columns(({ departement }) => departement)),
			departement: Int32Array.from(columns(({ departement }) => departement)),
			population: Float64Array.from(ordered, (_, commune) => sum((cell) => cell.commune === commune)),
			fdep: Float64Array.from(quintiles, (quintile) => quintile - 3),
			quintile: Uint8Array.from(quintiles),
			density: Uint8Array.from(ordered, () => 3),
			frr: Uint8Array.from(ordered, () => 0),
			fdepOrigin: Uint8Array.from(ordered, () => 0),
			contourOf: Int32Array.from(ordered, () => -1)
		},
		qpvs: {
			population: Float64Array.from(qpvs, (_, qpv) => sum((cell) => cell.qpv === qpv)),
			households: new Float64Array(qpvs.length),
			povertyRate: new Float64Array(qpvs.length).fill(NaN)
		}
	});
	// Hundredths of a degree: about a kilometre, so that some places are within reach of each other.
	const point = (at: number) => [3 + ordered[at]!.lon / 100, 45 + ordered[at]!.lat / 100] as const;
	const pointsOf = (at: readonly number[]) => ({
		lon: at.map((commune) => point(commune)[0]),
		lat: at.map((commune) => point(commune)[1])
	});
	return {
		atlas,
		profiles: profilesOf(atlas),
		points: {
			commune: pointsOf([...ordered.keys()]),
			qpv: pointsOf(qpvs.map(({ communes: [first] }) => first % ordered.length))
		},
		norm: { ...HAND_NORM, qpvRatio, baseRatio, floorFte, priorityFrom },
		key
	};
}

/** Every place of a setting that a post may name. */
export function placesOf({ atlas: { territories } }: Setting): Assignment[] {
	return [
		...territories.commune.codes.map((code): Assignment => ({ level: 'commune', code })),
		...territories.commune.codes.map((code): Assignment => ({ level: 'hors-qpv', code })),
		...territories.qpv.codes.map((code): Assignment => ({ level: 'qpv', code })),
		...territories.epci.codes.map((code): Assignment => ({ level: 'epci', code }))
	];
}

/** A small region where some posts work, any of its places and any of its norms. */
export const anyRegion = anyDrawn.map((drawn) => {
	const setting = settingOf(drawn);
	const places = placesOf(setting);
	const base = campaign(
		drawn.posts.map(({ fte, at }, i) => post(`P${i}`, fte, [places[at % places.length]!]))
	);
	return { setting, base, places };
});

const tenths = (most: number) => fc.integer({ min: 1, max: most * 10 }).map((n) => n / 10);
const anyLimit: fc.Arbitrary<PlacementQuestion['limit']> = fc.oneof(
	fc.integer({ min: 1, max: 4 }).map((posts) => ({ posts })),
	tenths(3).map((fte) => ({ fte })),
	fc.integer({ min: 20, max: 150 }).map((thousands) => ({ euros: thousands * 1000 })),
	fc.record({ posts: fc.integer({ min: 1, max: 4 }), fte: tenths(3) })
);
const anyBounds = fc.record(
	{ least: fc.nat({ max: 1 }), most: fc.integer({ min: 1, max: 2 }) },
	{ requiredKeys: [] }
);

/** Any question of any kind: every objective, limit, weight and reach, locks and bounds of départements. */
export const anyQuestion = fc.record({
	objective: fc.constantFrom('missing', 'people', 'lowest', 'missing-then-people'),
	qpvWeight: fc.constantFrom(1, 1, 3, 0.5),
	limit: anyLimit,
	sizes: fc.constantFrom([1], [1, 0.5], [0.5], [0.8, 0.3]),
	reach: fc.record({
		km: fc.constantFrom(0, 5, 15),
		qpvKm: fc.constantFrom(0, 5),
		places: fc.integer({ min: 1, max: 3 }),
		sameEpci: fc.boolean()
	}),
	pricePerFte: fc.constant(50_000),
	only: fc.option(fc.constantFrom(['42'], ['63'], ['42', '63']), { nil: undefined, freq: 4 }),
	departements: fc.option(fc.record({ '42': anyBounds, '63': anyBounds }, { requiredKeys: [] }), {
		nil: undefined
	}),
	locked: fc.array(anyBasePost, { maxLength: 1 })
});
