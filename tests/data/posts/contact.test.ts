import { expect, it } from 'vitest';
import { readCampaignFile, formatCampaignFile } from '../../../src/lib/data/posts/campaign-file';
import { campaignCsv } from '../../../src/lib/report/files/campaign-csv';
import { campaign } from '../../fixtures/small-atlas';
import { COLUMNS, line } from './campaign-rows';

const withContact = (contact: string) =>
	[`${COLUMNS.join(',')},contact`, `${line({})},${contact}`].join('\n');

it('the page or the number of a structure is read, written and read again', () => {
	for (const contact of ['https://exemple.fr/mediation', '04 72 00 00 00']) {
		const { posts, problems } = readCampaignFile(withContact(contact), 'a.csv');
		expect(problems).toEqual([]);
		expect(posts[0]).toMatchObject({ contact });
		for (const text of [formatCampaignFile(posts), campaignCsv(campaign(posts))])
			expect(readCampaignFile(text, 'a.csv').posts).toEqual(posts);
	}
});

it('what may be a person is refused: an address, a mobile number, a name', () => {
	for (const contact of ['prenom.nom@exemple.fr', '06 12 34 56 78', '+33 7 12 34 56 78', 'Mme Durand']) {
		const { posts, problems } = readCampaignFile(withContact(contact), 'a.csv');
		expect(posts).toEqual([]);
		expect(problems.map(({ column, value }) => [column, value])).toEqual([['contact', contact]]);
	}
});
