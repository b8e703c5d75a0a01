import type { KnownCodes } from '../../../src/lib/perimeter/file/codes';
import type { Box } from '../../../src/lib/perimeter/file/shapes';

/** Three communes, an EPCI and a QPV, and a commune that was merged. */
export const known: KnownCodes = {
	region: 'Petite-Région',
	cog: '2025',
	commune: ['01001', '42084', '63430'],
	communeNames: ['L’Abergement', 'Solore-en-Forez', 'Thiers'],
	epci: ['200070712'],
	qpv: ['QN06301M'],
	former: { merged: { '42109': '42084' }, arrondissements: {}, splits: [] }
};

export const bounds: Box = [2, 44, 7, 47];
