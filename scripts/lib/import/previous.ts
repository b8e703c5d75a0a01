import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Post } from '../../../src/lib/domain/campaign/campaign';
import type { CampaignDate } from '../../../src/lib/domain/campaign/dates';
import type { KnownPlaces } from '../../../src/lib/domain/territory/typed/known-places';
import { readCampaignFile } from '../../../src/lib/data/posts/campaign-file';
import { readDeclarations, type Declaration } from '../bundle/campaign-list';

const postsOf = (folder: string, { file, date }: Declaration, places: KnownPlaces): Post[] =>
	readCampaignFile(readFileSync(join(folder, file), 'utf8'), file, { places, at: date, elsewhere: 'kept' })
		.posts;

/** What is there already: the campaign of the month, and the posts of the last real one up to it. */
export interface PreviousCampaign {
	readonly sameMonth: Declaration | undefined;
	/** Posts of the real campaign of the same month. */
	readonly samePosts: readonly Post[];
	/** Posts of the last real campaign, that of the month included; `undefined` where there is none. */
	readonly previous: readonly Post[] | undefined;
}

export function campaignsBefore(folder: string, month: CampaignDate, places: KnownPlaces): PreviousCampaign {
	const declared = readDeclarations(folder);
	const sameMonth = declared.find(({ id }) => id === month.id);
	const real = declared.filter(({ id, demonstration }) => !demonstration && id <= month.id);
	const last = real.at(-1);
	return {
		sameMonth,
		samePosts: sameMonth && !sameMonth.demonstration ? postsOf(folder, sameMonth, places) : [],
		previous: last && postsOf(folder, last, places)
	};
}
