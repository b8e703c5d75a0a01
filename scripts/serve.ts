/** `npm run serve`: the built site at http://localhost:4173, with the headers that it wants from its host. */
import { serve } from './lib/serve';

const PORT = 4173;
try {
	await serve('build', { port: PORT, host: 'localhost' });
	console.log(`Le site est à l’adresse http://localhost:${PORT}/ (Ctrl+C pour arrêter).`);
} catch (error) {
	const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
	console.error(
		taken
			? `Le port ${PORT} est déjà pris\u202F: arrêtez ce qui l’occupe, puis recommencez.`
			: error instanceof Error
				? error.message
				: error
	);
	process.exitCode = 1;
}
