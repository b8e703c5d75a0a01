import { formatCampaignFile } from '../../../src/lib/data/posts/campaign-file';
import {
	formatInteger,
	formatOne,
	formatPercentOne,
	formatWholeEuros
} from '../../../src/lib/domain/text/french';
import { CAMPAIGN_LIST, campaignListText, type Declaration } from '../bundle/campaign-list';
import { CAMPAIGNS, demonstrationCampaigns, type CampaignId } from './campaigns';
import { demonstrationDeclarations, declarationFileName } from './declarations';
import type { DemonstrationGeography } from './geography';
import { PLAN } from './plan-whole';
import { isTargetReached, targetsOf, targetTotalsOf, type RegionTarget, type TargetTotals } from './targets';

/** The campaigns that the rebuild publishes: those of the demonstration, but where there is a real one. */
function campaignList(real: readonly Declaration[]): string {
	const made = demonstrationDeclarations.filter(({ id }) => real.every((one) => one.id !== id));
	return campaignListText([...made, ...real]);
}

export interface DemonstrationFiles {
	/** Text of each file of `data/campaigns/`, by name. */
	readonly files: ReadonlyMap<string, string>;
	readonly totals: Readonly<Record<CampaignId, TargetTotals>>;
	readonly targets: readonly RegionTarget[];
}

/** The files of the demonstration; same inputs and seed, same bytes. `real`: campaigns that were imported. */
export function demonstrationFiles(
	geography: DemonstrationGeography,
	real: readonly Declaration[] = []
): DemonstrationFiles {
	const campaigns = demonstrationCampaigns(PLAN, geography);
	const totals = Object.fromEntries(
		CAMPAIGNS.map(({ id }) => [id, targetTotalsOf(campaigns[id], geography)])
	) as Record<CampaignId, TargetTotals>;
	return {
		files: new Map([
			[CAMPAIGN_LIST, campaignList(real)],
			...CAMPAIGNS.map(({ id }) => [declarationFileName(id), formatCampaignFile(campaigns[id])] as const)
		]),
		totals,
		targets: targetsOf(totals)
	};
}

/** What was wanted beside what was reached, and the totals that nothing was published of. */
export function targetTable(
	targets: readonly RegionTarget[],
	totals: Readonly<Record<CampaignId, TargetTotals>>
): string {
	const shown = ({ kind }: RegionTarget, value: number) =>
		kind === 'count' ? formatInteger(value) : formatPercentOne(value);
	const lines = targets.map((target) =>
		[
			isTargetReached(target) ? '✓' : '✗',
			target.campaign,
			target.what.padEnd(30),
			shown(target, target.wanted).padStart(10),
			shown(target, target.reached).padStart(10)
		].join('  ')
	);
	const header = ['   campagne', ' '.repeat(30), 'attendu'.padStart(9), 'atteint'.padStart(10)].join('  ');
	const others = CAMPAIGNS.map(({ id }) => {
		const { fte, funding, people, communes, qpvs } = totals[id];
		return `   ${id}  ${formatOne(fte)} ETP, ${formatWholeEuros(funding)}, ${formatInteger(people)} personnes, ${formatInteger(communes)} communes, ${qpvs} QPV`;
	});
	return [header, ...lines, '', ...others].join('\n');
}
