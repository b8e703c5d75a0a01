import { readPlaces } from '$lib/data/bundle/bundle';
import { fetchBytes, fetchJson } from '$lib/data/bundle/fetch-file';
import { fetchOtherCodes } from '$lib/data/bundle/other-codes';
import * as tools from '$lib/data/bundle/perimeters';
import { positionOf, type Atlas } from '$lib/domain/territory/atlas';
import type { TerritoryRef } from '$lib/domain/view/address';
import { parseView } from '$lib/domain/view/view-params';
import type { StillIndex } from '$lib/map/first/still-file';
import { lookFor } from '$lib/state/linked-territory';
import { knownOf, type DrawnFiles } from './drawn-files';

interface Linked {
	/** Those that were given, or others that know the perimeter. */
	readonly files: DrawnFiles;
	readonly territory: TerritoryRef | undefined;
	/** A French sentence, where there is something to say of it. */
	readonly problem?: string;
}

const has = (atlas: Atlas, { level, code }: TerritoryRef) =>
	positionOf(atlas.territories[level], code) !== undefined;

/** Finds what the territory of an address means, as the map's page does. */
export async function linkedTerritory(given: DrawnFiles, index: StillIndex): Promise<Linked> {
	let files = given;
	const { manifest, params, problems, view } = given;
	const { roles } = manifest;
	const url = (file: string) => `${index.bundle}/${file}`;
	async function chart(change: (charted: tools.Charted, with_: typeof tools) => tools.Charted) {
		const places = readPlaces(await fetchBytes(url(roles.places)), roles.places);
		const { atlas, profiles, presence } = files;
		const { id } = presence.placement.campaign;
		const charted = change({ atlas, places, profiles, presences: new Map([[id, presence]]) }, tools);
		files = {
			...files,
			atlas: charted.atlas,
			profiles: charted.profiles,
			presence: charted.presences.get(id) ?? presence
		};
	}
	const linked =
		view.territory &&
		(await lookFor(
			{
				atlas: files.atlas,
				wantContracts: async () => {
					const value = roles.cls === undefined ? [] : await fetchJson(url(roles.cls));
					await chart((charted, { chartPerimeters, readContracts }) =>
						chartPerimeters(charted, 'cls', readContracts(charted.atlas, value, roles.cls ?? ''))
					);
				},
				otherCodes: () => fetchOtherCodes(roles, url),
				chart
			},
			view.territory
		));
	const parsed = parseView(params, {
		...knownOf(manifest),
		hasTerritory: (ref) => has(files.atlas, ref),
		readAs: () => linked ?? {},
		problemOf: () => linked?.said
	});
	const [problem] = parsed.problems.filter((one) => !problems.includes(one));
	return { files, territory: parsed.view.territory, ...(problem !== undefined && { problem }) };
}
