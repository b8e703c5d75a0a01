import { describe, expect, it } from 'vitest';
import { DEFAULT_NORM, type Norm } from '../../src/lib/domain/norm/norm';
import { NormDraft } from '../../src/lib/state/norm-draft.svelte';

const withRatio = (qpvRatio: number): Norm => ({ ...DEFAULT_NORM, qpvRatio });
const MOVING = { final: false };
const FINAL = { final: true };

/** An address and tasks that the test runs by hand. */
function setUp() {
	const world = {
		address: DEFAULT_NORM as Norm,
		written: [] as Norm[],
		tasks: new Map<number, () => void>(),
		asked: 0,
		arrive: () => {}
	};
	const draft = new NormDraft(
		() => world.address,
		(norm) => {
			world.written.push(norm);
			return new Promise<void>((resolve) => {
				world.arrive = () => {
					world.address = norm;
					resolve();
				};
			});
		},
		{
			request: (callback) => (world.tasks.set(++world.asked, callback), world.asked),
			cancel: (id) => void world.tasks.delete(id)
		}
	);
	const turn = () => {
		const waiting = [...world.tasks.values()];
		world.tasks.clear();
		waiting.forEach((callback) => callback());
	};
	return { world, draft, turn };
}

describe('the norm while a slider moves', () => {
	it('is the address’s until something moves', () => {
		const { draft } = setUp();
		expect(draft.norm).toBe(DEFAULT_NORM);
		expect(draft.moving).toBe(false);
	});

	it('follows in a task of its own, with the last move, and does not touch the address', () => {
		const { world, draft, turn } = setUp();
		for (const ratio of [6_100, 6_200, 6_300]) draft.change(withRatio(ratio), MOVING);
		expect(draft.norm.qpvRatio).toBe(6_000);
		expect(world.asked).toBe(1);
		turn();
		expect(draft.norm.qpvRatio).toBe(6_300);
		expect(draft.moving).toBe(true);
		expect(world.written).toEqual([]);
	});

	it('is written once at the end, and held until the address says it', async () => {
		const { world, draft, turn } = setUp();
		draft.change(withRatio(7_000), MOVING);
		turn();
		draft.change(withRatio(7_500), FINAL);
		expect(world.written).toEqual([withRatio(7_500)]);
		expect(draft.norm.qpvRatio).toBe(7_500);
		expect(draft.moving).toBe(false);
		world.arrive();
		await Promise.resolve();
		expect(draft.norm).toBe(world.address);
		expect(draft.norm.qpvRatio).toBe(7_500);
	});

	it('leaves no task behind that would bring an older move back', () => {
		const { world, draft, turn } = setUp();
		draft.change(withRatio(9_000), MOVING);
		draft.change(withRatio(7_500), FINAL);
		expect(world.tasks.size).toBe(0);
		turn();
		expect(draft.norm.qpvRatio).toBe(7_500);
	});

	it('gives way to back and forward, even to a norm that it began from', async () => {
		const { world, draft } = setUp();
		draft.change(withRatio(7_500), FINAL);
		world.arrive();
		await Promise.resolve();
		world.address = DEFAULT_NORM;
		expect(draft.norm).toBe(DEFAULT_NORM);
	});

	it('is put aside when the address changes under a drag', () => {
		const { world, draft, turn } = setUp();
		draft.change(withRatio(7_000), MOVING);
		turn();
		world.address = withRatio(9_000);
		expect(draft.norm.qpvRatio).toBe(9_000);
	});

	it('writes nothing where it comes back to what it was', () => {
		const { world, draft, turn } = setUp();
		draft.change(withRatio(7_000), MOVING);
		turn();
		draft.change({ ...DEFAULT_NORM }, FINAL);
		expect(world.written).toEqual([]);
		expect(draft.norm).toBe(DEFAULT_NORM);
	});

	it('rests as it was while something moves, then as it was left: one object before and after the address says it', async () => {
		const { world, draft, turn } = setUp();
		draft.change(withRatio(7_000), MOVING);
		turn();
		expect(draft.rested).toBe(DEFAULT_NORM);
		const left = withRatio(7_500);
		draft.change(left, FINAL);
		expect(draft.rested).toBe(left);
		world.address = withRatio(7_500);
		expect(draft.rested).toBe(left);
		expect(draft.norm).toBe(left);
	});

	it('is the address’s where that never said it', async () => {
		const { world, draft } = setUp();
		draft.change(withRatio(7_500), FINAL);
		const other = withRatio(9_000);
		world.written.length = 0;
		world.arrive();
		world.address = other;
		await Promise.resolve();
		expect(draft.norm).toBe(other);
	});

	it('is written again where it goes back to what the address still says', () => {
		const { world, draft } = setUp();
		draft.change(withRatio(7_500), FINAL);
		draft.change({ ...DEFAULT_NORM }, FINAL);
		expect(world.written).toEqual([withRatio(7_500), DEFAULT_NORM]);
	});

	it('tells what has moved and is not written, the last move included', () => {
		const { draft, turn } = setUp();
		expect(draft.moved).toBeUndefined();
		draft.change(withRatio(7_000), MOVING);
		expect(draft.moved).toEqual(withRatio(7_000));
		turn();
		expect(draft.moved).toEqual(withRatio(7_000));
		draft.change(withRatio(7_000), FINAL);
		expect(draft.moved).toBeUndefined();
	});
});
