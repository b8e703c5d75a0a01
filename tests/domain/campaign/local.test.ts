import { describe, expect, it } from 'vitest';
import { isLocal, localCampaign, localMonth } from '../../../src/lib/domain/campaign/local';

describe('a campaign of this device', () => {
	it('is told by its identifier, and by nothing else', () => {
		expect(isLocal('local-2026-12')).toBe(true);
		expect(isLocal('2026-12')).toBe(false);
		expect(isLocal('a-local-2026-12')).toBe(false);
		expect(isLocal(undefined)).toBe(false);
	});

	it('is named for its month', () => {
		expect(localCampaign('2026-12')).toEqual({
			id: 'local-2026-12',
			label: 'vos postes, 2026-12 (sur cet appareil)'
		});
		expect(localMonth('local-2026-12')).toBe('2026-12');
	});
});
