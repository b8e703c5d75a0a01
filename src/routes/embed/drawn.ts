import { BundleError } from '$lib/data/bundle/bundle';
import type { Choropleth } from '$lib/domain/choropleth/choropleth';
import { figuresOf } from '$lib/domain/figures/figures';
import { titleOf } from '$lib/domain/figures/indicator';
import { hasParts } from '$lib/domain/figures/part';
import { resultsOf, type Results } from '$lib/domain/figures/results';
import { curly } from '$lib/domain/text/french';
import { isLevel, positionOf } from '$lib/domain/territory/atlas';
import type { View } from '$lib/domain/view/view';
import { regionSentence } from '$lib/domain/words/sentences/region-sentence';
import { territorySentence } from '$lib/domain/words/sentences/territory-sentence';
import { tipLines } from '$lib/domain/words/sentences/tip';
import { LEVEL_WORDS } from '$lib/domain/words/words';
import { FirstColours } from '$lib/map/first/first-colours';
import { DRAWN_FOR } from '$lib/map/first/first-file';
import { edgeOf, type EdgedShape } from '$lib/map/first/first-outline';
import type { PictureAnswers } from '$lib/map/first/picture-answers';
import type { StillIndex } from '$lib/map/first/still-file';
import { mapLevel, type MapLevel } from '$lib/map/layers/view';
import type { MapTerritory } from '$lib/map/scene/map-territory';
import { fetchDrawn, type DrawnFiles } from './drawn-files';
import { choroplethsOf } from './drawn-choropleths';

/** A view that no build has drawn: its figures are counted here, its picture coloured, and it answers. */
export class DrawnView implements PictureAnswers {
	#files: DrawnFiles;
	readonly #colours: FirstColours;
	readonly #density: number;
	readonly #view: View;
	#results: Results;

	constructor(
		files: DrawnFiles,
		readonly index: StillIndex
	) {
		this.#files = files;
		this.#view = files.view;
		this.#density = index.width / DRAWN_FOR;
		this.#colours = new FirstColours({ ...files.identifiers, ...index }, files.atlas);
		this.#results = this.#counted();
	}

	#counted(): Results {
		const { atlas, profiles, presence } = this.#files;
		return resultsOf(atlas, profiles, presence, this.#view.norm, this.#view.key);
	}

	/** French sentences on what the address says that is not understood. */
	get problems(): readonly string[] {
		return this.#files.problems;
	}

	get #level(): MapLevel {
		return mapLevel(this.#view.level);
	}

	get demonstration(): boolean {
		return this.#files.presence.placement.campaign.demonstration;
	}

	get heading(): string {
		const { indicator, part, level } = this.#view;
		const { label } = this.#files.presence.placement.campaign;
		return `${titleOf(indicator, part)}, par ${LEVEL_WORDS[level].one}, ${label}`;
	}

	/** What the address says that is not understood, else the region in one sentence. */
	get said(): string {
		const { problems } = this;
		return problems.length > 0 ? problems.join(' ') : `${regionSentence(this.#results).headline}.`;
	}

	/** The picture, and the choropleth that its legend is made of; a `BundleError` where this site has no raster for it. */
	async paint(): Promise<{ rgba: Uint8ClampedArray<ArrayBuffer>; choropleth: Choropleth; results: Results }> {
		const results = this.#results;
		const drawn = await choroplethsOf(results, this.#view);
		const { showQpvs } = this.#view;
		const picture = { ...drawn, showQpvs, litClass: undefined };
		const rgba = this.#colours.paint(picture, this.#files.centres, DRAWN_FOR, false);
		if (!rgba) throw new BundleError('Cette vue ne peut pas être dessinée ici.');
		return { rgba, choropleth: drawn.choropleth, results };
	}

	at(x: number, y: number, tolerance: number): MapTerritory | undefined {
		const point = { x: x / this.#density, y: y / this.#density };
		return this.#colours.at(point, this.#level, tolerance / this.#density);
	}

	shapeOf(territory: MapTerritory): EdgedShape {
		const circle = this.#colours.circleOf(territory);
		const { x, y, radius } = circle ?? { x: 0, y: 0, radius: 0 };
		const [density, { atlas }] = [this.#density, this.#files];
		return {
			edge: circle ? [] : edgeOf(this.#colours, atlas, territory, this.index.width),
			circle: circle && { x: x * density, y: y * density, radius: radius * density }
		};
	}

	#figures = ({ level, position }: MapTerritory) => figuresOf(this.#results, level, position);

	nameOf(territory: MapTerritory) {
		const { name, code } = this.#figures(territory);
		return { name: curly(name), code };
	}

	linesOf(territory: MapTerritory): readonly string[] {
		const { indicator, norm, part } = this.#view;
		const own = hasParts(territory.level) ? part : undefined;
		return tipLines(this.#figures(territory), indicator, norm, undefined, own);
	}

	saidOf = (territory: MapTerritory): string => territorySentence(this.#figures(territory));

	find(level: string, code: string): MapTerritory | undefined {
		if (!isLevel(level)) return undefined;
		const position = positionOf(this.#files.atlas.territories[level], code);
		return position === undefined ? undefined : { level, position };
	}

	/** Looks for the territory of the address where no list has it as it is written: a perimeter, a code of another year. */
	async lookFor(): Promise<{ readonly territory?: MapTerritory; readonly problem?: string }> {
		const { linkedTerritory } = await import('./drawn-linked');
		const { files, territory, problem } = await linkedTerritory(this.#files, this.index);
		if (files !== this.#files) {
			this.#files = files;
			this.#results = this.#counted();
		}
		const found = territory && this.find(territory.level, territory.code);
		return { ...(found && { territory: found }), ...(problem !== undefined && { problem }) };
	}
}

/** Loads what a view is drawn from. */
export const drawView = async (index: StillIndex, params: URLSearchParams): Promise<DrawnView> =>
	new DrawnView(await fetchDrawn(index, params), index);
