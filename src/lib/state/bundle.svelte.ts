import { isPerimeterLevel, positionOf, type Atlas } from '../domain/territory/atlas';
import type { Campaign } from '../domain/campaign/campaign';
import { presenceOf, profilesOf, type Presence, type Profiles } from '../domain/figures/results';
import { BundleError, readAtlas, readCampaign, readPlaces, type AllPlaces } from '../data/bundle/bundle';
import type { OtherCodes } from '../data/bundle/other-codes';
import { fetchBytes, fetchJson } from '../data/bundle/fetch-file';
import { fetchManifest } from '../data/bundle/fetch-manifest';
import { localText } from '../data/posts/local-key';
import type { Manifest } from '../data/bundle/manifest';
import type * as PerimeterTools from '../data/bundle/perimeters';
import type { SearchIndex } from '../domain/territory/search';
import type { LinkedTerritory, TerritoryRef } from '../domain/view/address';

const UNEXPECTED = 'Les données n’ont pas pu être lues. Vérifiez la connexion, puis rechargez la page.';

/** The published files, loaded once; what the screen shows is computed from them. */
export class Bundle {
	status = $state.raw<'loading' | 'ready' | 'failed'>('loading');
	/** A French sentence, when `status` is `failed` or a campaign could not be loaded. */
	error = $state.raw<string>();
	manifest = $state.raw<Manifest>();
	atlas = $state.raw<Atlas>();
	places = $state.raw<AllPlaces>();
	profiles = $state.raw<Profiles>();
	/** This device holds a list of posts that cannot be read. */
	localUnreadable = $state.raw(false);
	#presences = $state.raw<ReadonlyMap<string, Presence>>(new Map());
	#searchIndex: Promise<SearchIndex> | undefined;
	#contracts: Promise<void> | undefined;
	#contractsError: string | undefined;
	#otherCodes: Promise<OtherCodes> | undefined;
	#places: Promise<void> | undefined;
	/** Territories of links that no list knows as written, once they have been looked up. */
	#lookedFor = $state.raw<ReadonlyMap<string, LinkedTerritory>>(new Map());
	/** The campaign that the reader has loaded on this device. */
	#local: Campaign | undefined;

	/** @param base address of the bundle's folder, without a final slash */
	constructor(readonly base: string) {}

	/**
	 * Loads what the figures need; `campaign` is the one to show first, the latest by default. A page that passes
	 * `placesLater` calls `wantPlaces` itself.
	 */
	async load(campaign?: string, { placesLater = false } = {}): Promise<void> {
		this.status = 'loading';
		this.error = undefined;
		this.#lookedFor = new Map();
		try {
			const manifest = await this.#withLocal(await fetchManifest(`${this.base}/manifest.json`));
			const known = manifest.campaigns.some(({ id }) => id === campaign);
			const first = known ? campaign : manifest.campaigns.at(-1)?.id;
			const [names, cells, places, posts] = await Promise.all([
				fetchJson(this.url(manifest.roles.names)),
				fetchBytes(this.url(manifest.roles.cells)),
				placesLater ? undefined : this.#fetchPlaces(manifest),
				first === undefined ? undefined : this.#fetchCampaign(manifest, first)
			]);
			const atlas = readAtlas(manifest, names, cells);
			this.manifest = manifest;
			this.atlas = atlas;
			this.profiles = profilesOf(atlas);
			if (places) this.places = places;
			if (posts) this.#keep(presenceOf(atlas, posts));
			this.status = 'ready';
		} catch (error) {
			this.error = sentenceOf(error);
			this.status = 'failed';
		}
	}

	/** Loads where the territories are, once, if `load` left it out; its failure is a failure of the whole bundle. */
	wantPlaces(): Promise<void> {
		if (this.places || !this.manifest) return Promise.resolve();
		this.#places ??= this.#fetchPlaces(this.manifest)
			.then((places) => (this.places ??= places))
			.then(
				() => undefined,
				(error: unknown) => {
					this.#places = undefined;
					this.error = sentenceOf(error);
					this.status = 'failed';
				}
			);
		return this.#places;
	}

	async #fetchPlaces({ roles: { places } }: Manifest): Promise<AllPlaces> {
		return readPlaces(await fetchBytes(this.url(places)), places);
	}

	url(file: string): string {
		return `${this.base}/${file}`;
	}

	/** The whole address of a file, as a worker or a document needs it. */
	absolute = (file: string): string => new URL(this.url(file), location.href).href;

	/** Whole addresses of the contours, once the manifest is there. */
	get contours() {
		const { roles, parts } = this.manifest ?? {};
		return (
			roles && {
				geometry: this.absolute(roles.geometry),
				qpvGeometry: this.absolute(roles.qpvGeometry),
				context: this.absolute(roles.context),
				parts: parts?.map(this.absolute)
			}
		);
	}

	/** Where the posts of a campaign work; `undefined` until `want` has loaded it. */
	presence(campaign: string): Presence | undefined {
		return this.#presences.get(campaign);
	}

	/** Loads a campaign that is not there yet; false on a failure, which is said and leaves the screen as it was. */
	async want(campaign: string): Promise<boolean> {
		if (this.#presences.has(campaign)) return true;
		if (!this.manifest || !this.atlas) return false;
		try {
			const posts = await this.#fetchCampaign(this.manifest, campaign);
			// The atlas may have gained a perimeter during the wait.
			this.#keep(presenceOf(this.atlas, posts));
			this.error = undefined;
			return true;
		} catch (error) {
			this.error = sentenceOf(error);
			return false;
		}
	}

	/** Whether there is such a territory; a perimeter is presumed to exist until it has been looked for. */
	hasTerritory({ level, code }: TerritoryRef): boolean {
		if (!this.atlas || positionOf(this.atlas.territories[level], code) !== undefined) return true;
		return isPerimeterLevel(level) && !this.#lookedFor.has(`${level}:${code}`);
	}

	/** Loads what the territory of a link needs, once; nothing where a list has it as it is written. */
	async wantTerritory({ level, code }: TerritoryRef): Promise<void> {
		const key = `${level}:${code}`;
		if (!this.atlas || this.#lookedFor.has(key)) return;
		if (!isPerimeterLevel(level) && positionOf(this.atlas.territories[level], code) !== undefined) return;
		try {
			const { lookFor } = await import('./linked-territory');
			const found = await lookFor(this, { level, code });
			if (found) this.#lookedFor = new Map(this.#lookedFor).set(key, found);
		} catch (error) {
			this.error = sentenceOf(error);
		}
	}

	/** What the territory of a link means where no list knows it as written: itself, until it has been looked up. */
	readAs(ref: TerritoryRef): LinkedTerritory {
		return this.#lookedFor.get(`${ref.level}:${ref.code}`) ?? { territory: ref };
	}

	/** What no territory of the year shown is called: codes and names of other years, postal codes. Asked for again after a failure. */
	otherCodes(): Promise<OtherCodes> {
		this.#otherCodes ??= this.#loadOtherCodes().catch((error: unknown) => {
			this.#otherCodes = undefined;
			throw error;
		});
		return this.#otherCodes;
	}

	async #loadOtherCodes(): Promise<OtherCodes> {
		if (!this.manifest) throw new BundleError('Les données de la région ne sont pas encore chargées.');
		const { fetchOtherCodes } = await import('../data/bundle/other-codes');
		return fetchOtherCodes(this.manifest.roles, (file) => this.url(file));
	}

	/** What to say of a territory that was found, but not as its link has it. */
	problemOf({ level, code }: TerritoryRef): string | undefined {
		return this.#lookedFor.get(`${level}:${code}`)?.said;
	}

	/** Loads the local health contracts once; a failure says why, and the next call tries again. */
	wantContracts(): Promise<void> {
		this.#contracts ??= this.#loadContracts().then(
			() => {
				// They are here: the error that kept them away no longer holds.
				if (this.error === this.#contractsError) this.error = undefined;
			},
			(error: unknown) => {
				this.#contracts = undefined;
				this.error = this.#contractsError = sentenceOf(error);
			}
		);
		return this.#contracts;
	}

	/** Replaces the atlas and what is computed from it by what `change` returns: perimeters come and go. */
	async chart(
		change: (charted: PerimeterTools.Charted, tools: typeof PerimeterTools) => PerimeterTools.Charted
	): Promise<void> {
		const [tools] = await Promise.all([import('../data/bundle/perimeters'), this.wantPlaces()]);
		const { atlas, places, profiles } = this;
		if (!atlas || !places || !profiles) return;
		const charted = change({ atlas, places, profiles, presences: this.#presences }, tools);
		if (charted.atlas === atlas) return;
		this.atlas = charted.atlas;
		this.places = charted.places;
		this.profiles = charted.profiles;
		this.#presences = charted.presences;
	}

	async #loadContracts(): Promise<void> {
		const file = this.manifest?.roles.cls;
		const value = file === undefined ? [] : await fetchJson(this.url(file));
		await this.chart((charted, { chartPerimeters, readContracts }) =>
			chartPerimeters(charted, 'cls', readContracts(charted.atlas, value, file ?? ''))
		);
	}

	/** The search index, made when it is first asked for; made again after a failure. */
	searchIndex(): Promise<SearchIndex> {
		this.#searchIndex ??= this.#makeSearchIndex().catch((error: unknown) => {
			this.#searchIndex = undefined;
			throw error;
		});
		return this.#searchIndex;
	}

	async #makeSearchIndex(): Promise<SearchIndex> {
		if (!this.manifest || !this.atlas || !this.profiles)
			throw new BundleError('La recherche attend que les données soient chargées.');
		const [{ searchIndexOf }, codes] = await Promise.all([
			import('../domain/territory/search'),
			this.otherCodes(),
			this.wantContracts()
		]);
		const { profiles } = this;
		return searchIndexOf(this.atlas, (level) => profiles[level].population, codes);
	}

	/** Adds the reader's own campaign, where this device has one; its code is loaded only then. */
	async #withLocal(manifest: Manifest): Promise<Manifest> {
		this.#local = undefined;
		this.localUnreadable = false;
		if (localText() === undefined) return manifest;
		const { readLocal, withLocal } = await import('../data/posts/local');
		const read = readLocal(manifest.region.code);
		const local = read.kind === 'list' ? read.local : undefined;
		this.#local = local?.campaign;
		this.localUnreadable = read.kind === 'unreadable';
		return withLocal(manifest, local);
	}

	async #fetchCampaign(manifest: Manifest, id: string): Promise<Campaign> {
		if (id === this.#local?.id) return this.#local;
		const file = manifest.campaigns.find((campaign) => campaign.id === id)?.file;
		if (file === undefined) throw new BundleError(`La campagne «\u202F${id}\u202F» n’est pas publiée.`);
		return readCampaign(await fetchJson(this.url(file)), file);
	}

	#keep(presence: Presence): void {
		this.#presences = new Map(this.#presences).set(presence.placement.campaign.id, presence);
	}
}

function sentenceOf(error: unknown): string {
	if (error instanceof BundleError) return error.message;
	console.error(error);
	return UNEXPECTED;
}
