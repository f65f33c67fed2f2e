const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What is no uuid names nothing: it is not looked for. */
export const arUuid = (text: string): boolean => UUID.test(text);
