import { expect, it } from 'vitest';
import { formatCampaignFile, readCampaignFile } from '../../../src/lib/data/posts/campaign-file';
import { campaignCsv } from '../../../src/lib/report/files/campaign-csv';
import { campaign } from '../../fixtures/small-atlas';
import { COLUMNS, fileOf, line } from './campaign-rows';

const withActivity = (...values: string[]) =>
	[`${COLUMNS.join(',')},entretiens,permanences,actions_collectives`, `${line({})},${values.join(',')}`].join(
		'\n'
	);

it('the year’s activity is read and written where a list has it', () => {
	const { posts, problems } = readCampaignFile(withActivity('120', '', '8'), 'a.csv');
	expect(problems).toEqual([]);
	expect(posts[0]).toMatchObject({ interviews: 120, collectiveActions: 8 });
	expect(posts[0]).not.toHaveProperty('sessions');
	const kept = formatCampaignFile(posts);
	expect(kept.split('\n')[0]).toBe(`${COLUMNS.join(',')},entretiens,actions_collectives`);
	// What is published has the columns of its schema, whatever a campaign gives.
	const published = campaignCsv(campaign(posts));
	expect(published.replace('\uFEFF', '').split(/\r?\n/)[0]).toBe(
		`${COLUMNS.join(',')},entretiens,permanences,actions_collectives,contact`
	);
	for (const text of [kept, published]) expect(readCampaignFile(text, 'a.csv').posts).toEqual(posts);
});

it('a list without it keeps the columns that it had', () => {
	const { posts } = readCampaignFile(fileOf({}), 'a.csv');
	expect(formatCampaignFile(posts).split('\n')[0]).toBe(COLUMNS.join(','));
});

it('an activity that is no whole number is an error on its line', () => {
	const { posts, problems } = readCampaignFile(withActivity('beaucoup', '', ''), 'a.csv');
	expect(posts).toEqual([]);
	expect(problems.map(({ line: at, column, message }) => [at, column, message])).toEqual([
		[2, 'entretiens', 'Un nombre entier positif ou nul est attendu, ou rien.']
	]);
});
