declare const brand: unique symbol;

/** A primitive that only its own constructor may make: `type HuvudmanKod = Brand<string, 'HuvudmanKod'>`. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
