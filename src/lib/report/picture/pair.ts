import type { Campaign } from '../../domain/campaign/campaign';
import type { Indicator } from '../../domain/figures/indicator';
import { titleOf } from '../../domain/figures/indicator';
import type { Part } from '../../domain/figures/part';
import { capital, enumerated } from '../../domain/text/french';
import type { Provenance } from '../tables/provenance';
import { mapFooter } from './map-footer';
import type { MapContent } from './map-request';
import { pairedPicture } from './paired-picture';
import { indicatorInTitle } from './region-picture';

/** One of two maps of the same places: what it shows, and when. */
export interface Side {
	readonly indicator: Indicator;
	readonly part?: Part;
	readonly campaign: Pick<Campaign, 'id' | 'label' | 'demonstration'>;
	readonly content: MapContent;
	/** What its heading says after what it shows: `55 % du besoin couvert`. */
	readonly said?: string;
}

export interface PairInput {
	/** Whose maps they are: `Auvergne-Rhône-Alpes`. */
	readonly name: string;
	/** From left to right: the older date first. */
	readonly sides: readonly [Side, Side];
	/** Said under the title. */
	readonly subtitle: string;
	readonly provenance: Provenance;
}

/** A sheet of A4 that lies, at 300 dots an inch. */
export const PAIR_WIDTH = 1160;

/** Two dates or two indicators side by side: the picture, and what is read instead. */
export function pairPicture({ name, sides, subtitle, provenance }: PairInput) {
	const [left, right] = sides;
	const dates = left.campaign.id !== right.campaign.id;
	const what = dates
		? `${indicatorInTitle(left)}, ${left.campaign.label} et ${right.campaign.label}`
		: enumerated(sides.map(indicatorInTitle));
	const title = `${name}\u202F: ${what}`;
	const headingOf = ({ indicator, part, campaign, said }: Side) =>
		`${dates ? capital(campaign.label) : titleOf(indicator, part)}${said === undefined ? '' : `\u202F: ${said}`}`;
	const [first, second] = [headingOf(left), headingOf(right)];
	const alternative = `Deux cartes côte à côte\u202F: ${title}. À gauche\u202F: ${first}. À droite\u202F: ${second}.`;
	const svg = () =>
		pairedPicture({
			title,
			subtitle,
			footer: mapFooter(provenance, dates ? sides.map(({ campaign }) => campaign) : undefined),
			description: alternative,
			maps: [
				{ heading: first, content: left.content },
				{ heading: second, content: right.content }
			],
			width: PAIR_WIDTH
		});
	return { title, alternative, svg };
}
