import { expect, it } from 'vitest';
import { comparedByDefault } from '../../../src/lib/domain/campaign/compared';

const made = (id: string) => ({ id, demonstration: true });
const real = (id: string) => ({ id, demonstration: false });
const ids = (...campaigns: { id: string; demonstration: boolean }[]) =>
	comparedByDefault(campaigns)?.map(({ id }) => id);

it('compares the last campaign with the one before it of its kind', () => {
	expect(ids(made('2020-12'), made('2025-05'), made('2025-12'))).toEqual(['2025-05', '2025-12']);
	expect(ids(real('2024-12'), made('2025-12'), real('2026-12'))).toEqual(['2024-12', '2026-12']);
});

it('compares a real campaign that is alone with itself, never with invented posts', () => {
	expect(ids(made('2025-12'), real('2026-12'))).toEqual(['2026-12', '2026-12']);
	expect(ids()).toBeUndefined();
});
