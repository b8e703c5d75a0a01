import type { IdleOption, TypedOptions } from '../command/command-line';

type Typed = Pick<TypedOptions<'retirer' | 'qpv-poids' | 'objectif', 'prouver'>, 'get' | 'has'>;

/** Options that were typed and change nothing beside the others. */
export function idleSuggestOptions(typed: Typed): IdleOption[] {
	const idle: IdleOption[] = [];
	if (typed.has('prouver') && typed.get('retirer') !== undefined)
		idle.push({ option: 'prouver', why: 'avec --retirer, toujours résolu exactement' });
	if (typed.get('qpv-poids') !== undefined && typed.get('objectif') === 'personnes')
		idle.push({ option: 'qpv-poids', why: 'sur l’objectif personnes' });
	return idle;
}
