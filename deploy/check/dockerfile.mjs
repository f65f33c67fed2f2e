// The few instructions of our Dockerfile, read so that they can be carried out where there is no Docker.

/** @returns stages `{ namn, steg: [{ instruktion, rest }] }`, continuation lines joined, comments gone. */
export const lasDockerfile = (text) => {
  const rader = text
    .split('\n')
    .filter((rad) => !/^\s*(#|$)/.test(rad))
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n');
  const stadier = [];
  for (const rad of rader) {
    const [, instruktion, rest] = /^(\w+)\s+(.*)$/.exec(rad) ?? [];
    if (instruktion === 'FROM') stadier.push({ namn: /\sAS\s+(\S+)$/i.exec(rest)?.[1] ?? '', steg: [] });
    else stadier.at(-1)?.steg.push({ instruktion, rest });
  }
  return stadier;
};

/** `{ fran, kallor, mal }` of a COPY; `fran` is a stage or empty for the build context. */
export const lasCopy = (rest) => {
  const ord = rest.split(/\s+/);
  const fran = ord[0]?.startsWith('--from=') ? ord.shift().slice('--from='.length) : '';
  return { fran, kallor: ord.slice(0, -1), mal: ord.at(-1) };
};

/** The last exec form of an instruction in a stage, as an array; null when it is missing or in shell form. */
export const execForm = (stadium, instruktion) => {
  const steg = stadium.steg.findLast((ett) => ett.instruktion === instruktion);
  const form = /(\[.*\])$/.exec(steg?.rest ?? '')?.[1];
  return form === undefined ? null : JSON.parse(form);
};

export const miljo = (stadium) =>
  Object.fromEntries(
    stadium.steg
      .filter(({ instruktion }) => instruktion === 'ENV')
      .flatMap(({ rest }) => rest.split(/\s+/).map((par) => par.split('='))),
  );

/** What of the work tree is in the build context: our .dockerignore is an allowlist with endings left out. */
export const sammanhang = (dockerignore) => {
  const rader = dockerignore.split('\n').filter((rad) => rad !== '' && !rad.startsWith('#'));
  const med = rader.filter((rad) => rad.startsWith('!')).map((rad) => rad.slice(1));
  const andelser = rader.filter((rad) => rad.startsWith('**/*')).map((rad) => rad.slice('**/*'.length));
  const namn = rader.filter((rad) => /^\*\*\/[^*]+$/.test(rad)).map((rad) => rad.slice(3));
  return (sokvag) =>
    med.some((rot) => sokvag === rot || sokvag.startsWith(`${rot}/`)) &&
    !andelser.some((andelse) => sokvag.endsWith(andelse)) &&
    !sokvag.split('/').some((del) => namn.includes(del));
};

/** Faults of form: what a reader of the file would wave through and an operator pay for. */
export const dockerfilbrister = (text) => {
  const stadier = lasDockerfile(text);
  const sist = stadier.at(-1);
  const har = (instruktion, monster) =>
    sist?.steg.some((steg) => steg.instruktion === instruktion && monster.test(steg.rest)) === true;
  return [
    [/^ARG NODE_IMAGE=node:\d+\.\d+\.\d+-\S+$/m.test(text), 'the base is not pinned by version'],
    [stadier.length >= 3, 'fewer than three stages'],
    [har('USER', /^[1-9]\d*:[1-9]\d*$/), 'the last stage does not run as a numbered, unprivileged user'],
    [sist !== undefined && execForm(sist, 'ENTRYPOINT')?.[0] === 'node', 'ENTRYPOINT is not node in exec form'],
    [sist !== undefined && execForm(sist, 'HEALTHCHECK')?.[0] === 'node', 'HEALTHCHECK is not run by node'],
    [har('LABEL', /org\.opencontainers\.image\.revision/), 'no OCI labels'],
    [!har('RUN', /npm/), 'npm runs in the last stage'],
    [
      !har('COPY', /--from=build .*node_modules/) && har('COPY', /--from=production .*node_modules/),
      'packages of the last stage are not those of the stage production',
    ],
  ].flatMap(([ok, brist]) => (ok ? [] : [`Dockerfile: ${brist}`]));
};
