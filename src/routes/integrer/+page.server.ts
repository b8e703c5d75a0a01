import { bundle } from '../donnees/published.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { manifest } = bundle();
	const latest = manifest.campaigns.at(-1);
	if (!latest) throw new Error('Le paquet de données ne contient aucune campagne.');
	return {
		campaign: { id: latest.id, label: latest.label, demonstration: latest.demonstration },
		regionName: manifest.region.nom
	};
};
