import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BundleError, readAtlas, readCampaign, readPlaces } from '../../../src/lib/data/bundle/bundle';
import type { DiskBundle } from '../../../src/lib/data/bundle/disk';
import { readManifest } from '../../../src/lib/data/bundle/read-manifest';
import { isTopology, polygonsOf } from '../../../src/lib/data/geometry/topology';
import { figuresOf } from '../../../src/lib/domain/figures/figures';
import { presenceOf, profilesOf, resultsOf } from '../../../src/lib/domain/figures/results';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { mustBeEqual, mustBeFinite, orRefused } from './fault';
import { mutatedBytes, mutatedText, mutatedValue, pick, type Draws } from './mutate';
import type { Attack } from './reader';

/** A JSON value, changed in its structure or in its text; a text that is no JSON is refused before our readers. */
function mutatedJson(value: unknown, draws: Draws): unknown {
	if (draws() < 0.7) return mutatedValue(value, draws);
	try {
		return JSON.parse(mutatedText(JSON.stringify(value), draws));
	} catch {
		throw new BundleError('Le fichier n’est pas du JSON.');
	}
}

/** The files of the published bundle, one of them changed: refused with a sentence, or figures whose sums hold. */
export function bundleAttack(bundle: DiskBundle, folder: string): Attack {
	const { manifest } = bundle;
	const { roles } = manifest;
	const parsed = (file: string): unknown => JSON.parse(bundle.text(file));
	const bytes = (file: string) => new Uint8Array(readFileSync(join(folder, file)));
	const [names, listed] = [parsed(roles.names), parsed('manifest.json')];
	const [cells, places] = [bytes(roles.cells), bytes(roles.places)];
	const campaign = manifest.campaigns.at(-1)!;
	const posts = parsed(campaign.file);
	const contours = parsed(roles.context);
	/** Half of what is changed is the head of a file of columns, which says how to read it. */
	const columns = (file: Uint8Array, draws: Draws) => {
		if (draws() < 0.5) return mutatedBytes(file, draws).buffer;
		const head = mutatedBytes(file.subarray(0, 2000), draws);
		const whole = new Uint8Array(head.length + file.length - 2000);
		whole.set(head);
		whole.set(file.subarray(2000), head.length);
		return whole.buffer;
	};
	const attacks: readonly ((draws: Draws) => void)[] = [
		(draws) => void readManifest(mutatedJson(listed, draws)),
		(draws) => hold(readAtlas(manifest, mutatedJson(names, draws), cells.slice().buffer)),
		(draws) => hold(readAtlas(manifest, names, columns(cells, draws))),
		(draws) => void readPlaces(columns(places, draws), roles.places),
		(draws) => hold(bundle.atlas, readCampaign(mutatedJson(posts, draws), campaign.file)),
		(draws) => {
			const topology = mutatedJson(contours, draws);
			if (!isTopology(topology)) return;
			for (const { geometries } of Object.values(topology.objects))
				for (const shape of geometries.slice(0, 20)) polygonsOf(topology, shape);
		}
	];
	function hold(atlas: DiskBundle['atlas'], read = bundle.presence(campaign.id).placement.campaign): void {
		const presence = presenceOf(atlas, read);
		const results = resultsOf(atlas, profilesOf(atlas), presence, DEFAULT_NORM, 'population');
		const { fte, need, unmet } = figuresOf(results, 'region', 0);
		for (const [value, what] of [
			[fte, 'fte'],
			[need, 'need'],
			[unmet, 'unmet']
		] as const)
			mustBeFinite(value, what);
		const { portions, unlocated } = presence.placement;
		const placed = [...portions, ...unlocated].reduce((sum, portion) => sum + portion.fte, 0);
		mustBeEqual(
			placed,
			read.posts.reduce((sum, post) => sum + post.fte, 0),
			'placed fte'
		);
	}
	return (draws) => orRefused(() => pick(draws, attacks)(draws));
}
