import { errors, type Provider } from 'oidc-provider';
import type { Demoperson } from './demopersoner.js';
import { DEMOGRANT, medgivande, RESURS, RESURSSERVER, SCOPE } from './provider.js';

/** Registers the grant by which a command line gets a person's token without a page. */
export const registreraDemogrant = (provider: Provider, personer: ReadonlyMap<string, Demoperson>): void => {
  provider.registerGrantType<{ person?: string }>(
    DEMOGRANT,
    async (ctx) => {
      const { client, params } = ctx.oidc;
      const id = String(params['person'] ?? '');
      if (!personer.has(id)) throw new errors.InvalidGrant('no such demo person');
      const grantId = await medgivande(provider, client.clientId, id);
      const token = new provider.AccessToken({ client, accountId: id, grantId, gty: DEMOGRANT, scope: SCOPE });
      token.resourceServer = new provider.ResourceServer(RESURS, RESURSSERVER);
      ctx.oidc.entity('AccessToken', token);
      const access_token = await token.save();
      ctx.body = { access_token, expires_in: token.expiration, scope: SCOPE, token_type: token.tokenType };
    },
    ['person'],
  );
};
