/** Token of who stands behind what anybody may read (`Utgivarinstallning`); without it nothing is told of that. */
export const UTGIVARE = Symbol('Utgivare');
