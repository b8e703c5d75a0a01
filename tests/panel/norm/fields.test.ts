import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../../src/lib/domain/norm/norm';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { changedParams, NORM_PARAMS } from '../../../src/lib/domain/norm/params';
import {
	ACCESS_FIELDS,
	changedWord,
	ENVELOPE_FIELD,
	FDEP_FIELDS,
	fieldNote,
	FIELDS,
	isChanged,
	QPV_FIELD
} from '../../../src/lib/panel/norm/fields';

describe('the fields of the norm panel', () => {
	it('are every number of the norm, each once', () => {
		expect(FIELDS.map(({ param }) => param).sort()).toEqual(NORM_PARAMS.map(({ name }) => name).sort());
	});

	it('have a slider from one end of the range to the other, that stops at the default', () => {
		for (const { param, stops, range, fallback } of FIELDS) {
			expect([stops[0], stops.at(-1)], param).toEqual([range.min, range.max]);
			expect(stops, param).toContain(fallback);
			expect(stops.length, param).toBeLessThanOrEqual(200);
		}
		expect(ENVELOPE_FIELD.stops.at(-1)).toBe(ENVELOPE_FIELD.range.max);
	});

	it('stop at the ratio of the issue’s question', () => {
		expect(QPV_FIELD.stops).toContain(7_500);
	});

	it('say their range, unit and default', () => {
		expect(fieldNote(QPV_FIELD)).toBe('500 à 50\u202F000 habitants pour 1 ETP · défaut 6\u202F000');
		expect(fieldNote(ENVELOPE_FIELD)).toBe('au-dessus de 0, jusqu’à 100\u202F000 ETP');
	});

	it('say when they have no effect', () => {
		expect(FDEP_FIELDS.map(({ idle }) => idle(DEFAULT_NORM))).toEqual([
			...Array<string>(3).fill('Sans effet\u202F: la priorité commence au quintile 4.'),
			undefined,
			undefined
		]);
		expect(FDEP_FIELDS.every(({ idle }) => idle(PRESETS['tous-publics']) === undefined)).toBe(true);
		expect(ACCESS_FIELDS[0]!.idle(DEFAULT_NORM)).toBe('Sans effet tant que l’accès n’est pas pesé.');
		const access = { ...DEFAULT_NORM.access, enabled: true };
		expect(ACCESS_FIELDS[0]!.idle({ ...DEFAULT_NORM, access })).toBeUndefined();
	});

	it('know whether they were changed, one by one and by group', () => {
		expect(FIELDS.filter((field) => isChanged(field, PRESETS.edi)).map(({ param }) => param)).toEqual([
			'f2',
			'f3',
			'f4',
			'f5'
		]);
		const changed = changedParams(PRESETS.edi);
		expect(changedWord(changed, ['f1', 'f2', 'f5'])).toBe('2 modifiés');
		expect(changedWord(changed, ['f2'])).toBe('1 modifié');
		expect(changedWord(changed, ['qpv'])).toBeUndefined();
	});
});
