// Runs in the JVM, by the Rhino that veraPDF brings: validates each file against PDF/UA-1, one line of JSON for each.
const { VeraGreenfieldFoundryProvider } = Packages.org.verapdf.gf.foundry;
const { Foundries } = Packages.org.verapdf.pdfa;
const { PDFUA_1 } = Packages.org.verapdf.pdfa.flavours.PDFAFlavour;

VeraGreenfieldFoundryProvider.initialise();
const foundry = Foundries.defaultInstance();

/** Rules of ISO 14289-1 that something in the file breaks, as `clause-test`. */
const broken = (result) =>
  Array.from(result.getFailedChecks().keySet().toArray())
    .map((rule) => `${rule.getClause()}-${rule.getTestNumber()}`)
    .sort();

Array.from(arguments).forEach((path) => {
  const parser = foundry.createParser(new java.io.FileInputStream(path), PDFUA_1);
  const validator = foundry.createValidator(PDFUA_1, false);
  const result = validator.validate(parser);
  const checks = Number(result.getTotalAssertions());
  print(JSON.stringify({ compliant: Boolean(result.isCompliant()), checks: checks, broken: broken(result) }));
  validator.close();
  parser.close();
});
