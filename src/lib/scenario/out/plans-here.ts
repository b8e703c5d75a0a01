import { deviceStore } from '../../data/files/device';
import { parsePlanParam } from '../../domain/scenario/plan/plan-address';
import type { PlanHere } from '../../report/diagnostic/input';
import { readDraft } from '../draft/kept';

/** Scenarios that the document of a sheet can follow: that of its link, then the one that this device keeps. */
export function plansHere(param: string | undefined, region: string): PlanHere[] {
	const linked = param === undefined ? [] : parsePlanParam(param).plan;
	const draft = readDraft(deviceStore(), region);
	const kept = draft === undefined || draft === 'unreadable' ? undefined : draft;
	return [
		...(linked.length > 0 ? [{ plan: linked, origin: 'du lien' }] : []),
		...(kept && kept.history.plan.length > 0
			? [
					{
						plan: kept.history.plan,
						origin: 'gardé sur cet appareil',
						...(kept.price !== undefined && { price: kept.price })
					}
				]
			: [])
	];
}
