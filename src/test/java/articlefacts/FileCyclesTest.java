package articlefacts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No file of the library knows one that knows it, directly or through others: what two share lies in a third. */
class FileCyclesTest {

  private static final String LIBRARY = "articlefacts.extraction";

  @Test
  void noFilesKnowEachOther() {
    Map<String, Set<String>> known = new TreeMap<>();
    for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(LIBRARY)) {
      Set<String> others = known.computeIfAbsent(file(type), k -> new TreeSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        if (dependency.getTargetClass().getPackageName().startsWith(LIBRARY)) {
          others.add(file(dependency.getTargetClass()));
        }
      }
    }
    Set<String> inCycles = new TreeSet<>();
    for (String file : known.keySet()) {
      if (reaches(known, file)) {
        inCycles.add(file);
      }
    }
    assertEquals(Set.of(), inCycles);
  }

  /** True when a way leads from a file over others back to it. */
  private static boolean reaches(Map<String, Set<String>> known, String file) {
    Set<String> seen = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(Set.of(file));
    while (!next.isEmpty()) {
      String from = next.pop();
      for (String to : known.getOrDefault(from, Set.of())) {
        if (to.equals(file) && !from.equals(file)) {
          return true;
        }
        if (!to.equals(file) && seen.add(to)) {
          next.push(to);
        }
      }
    }
    return false;
  }

  /** "text.Token": the package below the library and the outermost class. */
  private static String file(JavaClass type) {
    String name = type.getBaseComponentType().getName();
    int inner = name.indexOf('$');
    return (inner < 0 ? name : name.substring(0, inner)).substring(LIBRARY.length() + 1);
  }
}
