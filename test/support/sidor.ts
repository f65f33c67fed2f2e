/**
 * Every page for people, by its kind: `{id}` and `{kod}` stand for one of its things. The walk in a browser must come to
 * each of them, and the bench times each.
 */
export const SIDOR = [
  ...['', 'min-ko', 'arenden', 'arenden/{id}', 'arenden/{id}/atkomst', 'overblick', 'eskalering', 'ledtider'],
  ...['ledtider/samverkan', 'varmekarta', 'trend', 'tvister', 'tvister/alder', 'tvister/{id}', 'arenor', 'arenor/{id}'],
  ...['arenor/{id}/moten/{id}', 'rekommendationer', 'rekommendationer/{id}', 'planer', 'planer/{id}'],
  ...['planer/{id}/atgarder/{id}', 'uppfoljningar', 'uppfoljningar/{id}', 'uppfoljningar/{id}/enkat'],
  'uppfoljningar/{id}/svar',
  ...['informationstorg', 'informationstorg/{kod}', 'leveranser', 'leveranser/{id}', 'import'],
  ...['tillganglighet', 'oppna-data'],
] as const;
