import { GAP, mapBlock } from './map-block';
import { largestOf } from './map-drawing';
import { pictureText } from './map-picture';
import type { MapContent, PictureWords } from './map-request';
import { svgParagraph, wrapped } from './svg';

/** One of the two maps, and what tells it from the other. */
export interface HeadedMap {
	readonly heading: string;
	readonly content: MapContent;
}

export interface PairRequest extends PictureWords {
	/** From left to right. */
	readonly maps: readonly [HeadedMap, HeadedMap];
}

const HEADING = { size: 14, weight: 700 } as const;

/** Circles of two maps are of one scale: the same area is the same number of FTE. */
function onOneScale(maps: PairRequest['maps']): HeadedMap[] {
	const largest = Math.max(...maps.map(({ content }) => largestOf(content)));
	return maps.map(({ heading, content }) => ({ heading, content: { ...content, largest } }));
}

/** Two maps of the same places side by side, each with its heading and its legend, as the text of an SVG. */
export function pairedPicture(request: PairRequest): string {
	const maps = onOneScale(request.maps);
	return pictureText(
		request,
		maps.map(({ content }) => content),
		(top, inner) => {
			const width = (inner - GAP) / 2;
			const headings = maps.map(({ heading }) => wrapped(heading, HEADING.size, width));
			const lines = Math.max(...headings.map(({ length }) => length));
			const down = lines * HEADING.size * 1.35 + 4;
			const blocks = maps.map(({ content }, i) => {
				const x = GAP + i * (width + GAP);
				const block = mapBlock(content, { x, y: top + down, width, beside: false }, `-${i + 1}`);
				const head = svgParagraph(x, top + HEADING.size, headings[i]!, HEADING);
				return { ...block, markup: head.markup + block.markup };
			});
			return {
				clips: blocks.map(({ clips }) => clips).join(''),
				markup: blocks.map(({ markup }) => markup).join(''),
				height: down + Math.max(...blocks.map(({ height }) => height))
			};
		}
	);
}
