import { describe, expect, it, vi } from 'vitest';
import { whereAmI } from '../../../src/lib/map/interaction/geolocation';

describe('where the reader is', () => {
	it('is not asked on a site opened over plain HTTP, which is said', async () => {
		const getCurrentPosition = vi.fn();
		vi.stubGlobal('isSecureContext', false);
		vi.stubGlobal('navigator', { geolocation: { getCurrentPosition } });
		expect(await whereAmI()).toEqual({
			found: false,
			why: 'Un navigateur ne donne la position qu’en HTTPS, et ce site est ouvert en HTTP. Vous pouvez chercher votre commune par son nom.'
		});
		expect(getCurrentPosition).not.toHaveBeenCalled();
	});

	it('is what the browser says, or why it does not', async () => {
		vi.stubGlobal('isSecureContext', true);
		vi.stubGlobal('navigator', {
			geolocation: {
				getCurrentPosition: (found: (at: object) => void) =>
					found({ coords: { longitude: 3.5, latitude: 45.8 } })
			}
		});
		expect(await whereAmI()).toEqual({ found: true, at: { lng: 3.5, lat: 45.8 } });
		vi.stubGlobal('navigator', {});
		expect(await whereAmI()).toEqual({
			found: false,
			why: 'Ce navigateur ne donne pas la position ici. Vous pouvez chercher votre commune par son nom.'
		});
	});
});
