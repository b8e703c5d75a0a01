import type { Assignment, Post } from '../../../src/lib/domain/campaign/campaign';
import { RebuildError } from '../problem';
import type { DemonstrationGeography } from './geography';

/** Communes and QPVs that have at least one post. */
export interface CoveredPlaces {
	readonly communes: ReadonlySet<string>;
	readonly qpvs: ReadonlySet<string>;
}

/** Codes that an assignment names wrongly would be silent holes: they stop the script. */
function known<T>(value: T | undefined, { level, code }: Assignment): T {
	if (value !== undefined) return value;
	throw new RebuildError('territoire inconnu dans le plan de la démonstration', {
		value: code,
		expected: `un code du niveau ${level}`
	});
}

/** A commune or an EPCI is reached with its QPVs; a QPV is reached with all its communes. */
export function coveredBy(
	posts: Iterable<Pick<Post, 'assignments'>>,
	geography: DemonstrationGeography
): CoveredPlaces {
	const communes = new Set<string>();
	const qpvs = new Set<string>();
	const reachCommune = (code: string) => {
		communes.add(code);
		for (const qpv of geography.qpvsOfCommune.get(code) ?? []) qpvs.add(qpv);
	};
	for (const { assignments } of posts)
		for (const assignment of assignments) {
			const { level, code } = assignment;
			switch (level) {
				case 'qpv':
					qpvs.add(code);
					for (const commune of known(geography.qpvs.get(code), assignment).communes) communes.add(commune);
					break;
				case 'commune':
					known(geography.communes.get(code), assignment);
					reachCommune(code);
					break;
				case 'hors-qpv':
					known(geography.communes.get(code), assignment);
					communes.add(code);
					break;
				case 'epci':
					known(geography.epcis.get(code), assignment).forEach(reachCommune);
					break;
				case 'departement':
					for (const [commune, departement] of geography.departementOf)
						if (departement === code) reachCommune(commune);
					break;
				default:
					throw new TypeError(level satisfies never);
			}
		}
	return { communes, qpvs };
}
