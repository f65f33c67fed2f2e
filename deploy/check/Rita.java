import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.nio.file.Files;
import java.nio.file.Path;

/** java -cp 'lib/*' Rita.java OUT (CHART_TO_LINT CHART VALUES NAME)...: what Helm's lint and template say of each, in files of OUT. */
public class Rita {
  public static void main(String[] args) throws Exception {
    Path out = Path.of(args[0]);
    for (int i = 1; i + 3 < args.length; i += 4) {
      String name = args[i + 3];
      LintResult lint = new Helm(Path.of(args[i])).lint().strict().call();
      Files.writeString(out.resolve(name + ".lint"), lint.isFailed() + "\n" + String.join("\n", lint.getMessages()));
      try {
        String text = new Helm(Path.of(args[i + 1])).template().withName("nav").withNamespace("nav").withKubeVersion("1.33.0")
            .withValuesFile(Path.of(args[i + 2])).call();
        Files.writeString(out.resolve(name + ".yaml"), text);
      } catch (RuntimeException error) {
        Files.writeString(out.resolve(name + ".fel"), String.valueOf(error.getMessage()));
      }
    }
  }
}
