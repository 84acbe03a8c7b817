package org.regularis;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A Java file as the compiler's parser reads it, for rules about what is written and not about what it compiles to. */
record JavaSource(CompilationUnitTree tree, SourcePositions positions) {

    /** All files of a folder; the compiler is started once for them all, which takes longer than one file does. */
    static Map<Path, JavaSource> under(Path folder) {
        try (var found = Files.walk(folder)) {
            var files = found.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            var texts = new ArrayList<String>();
            for (Path file : files) {
                texts.add(Files.readString(file));
            }
            var sources = parse(texts);
            var byFile = new LinkedHashMap<Path, JavaSource>();
            for (int i = 0; i < files.size(); i++) {
                byFile.put(files.get(i), sources.get(i));
            }
            return byFile;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JavaSource parse(String text) throws IOException {
        return parse(List.of(text)).getFirst();
    }

    private static List<JavaSource> parse(List<String> texts) throws IOException {
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        null,
                        List.of("-proc:none"),
                        null,
                        texts.stream().map(Text::new).toList());
        var positions = Trees.instance(task).getSourcePositions();
        var sources = new ArrayList<JavaSource>();
        task.parse().forEach(tree -> sources.add(new JavaSource(tree, positions)));
        return sources;
    }

    /** The line on which something ends. */
    long line(Tree part) {
        return tree.getLineMap().getLineNumber(positions.getEndPosition(tree, part));
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String text) {
            super(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
