package dev.secretly.processor.element;

import com.palantir.javapoet.ClassName;
import dev.secretly.processor.diagnostic.Diagnostics;
import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.element.Declaration.Component;
import dev.secretly.processor.element.Declaration.Misplaced;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.model.Secret;
import dev.secretly.processor.model.SecretKey;
import dev.secretly.processor.model.ValueType;
import dev.secretly.runtime.source.KeyPath;
import dev.secretly.runtime.source.KeySyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads an annotated type into a {@link Loader} and collects everything that is wrong with it on the way. */
public final class LoaderReader {

    private final LoaderTraits traits;

    public LoaderReader(Elements elements) {
        this.traits = new LoaderTraits(elements);
    }

    /** Whether the type needs another one that does not exist, which another processor may have yet to write. */
    public boolean isUnfinished(TypeElement type) {
        return type.getRecordComponents().stream().anyMatch(component -> ValueTypes.isUnresolved(component.asType()));
    }

    /** The loader of a type; empty if it is not all there, be it for a finding or for an error of the compiler's own. */
    public Optional<Loader> read(TypeElement type, Findings findings) {
        Declaration declaration = new Declaration(type);
        for (Misplaced misplaced : declaration.misplaced()) {
            findings.add(Diagnostics.unsupportedPlace(misplaced.place(), misplaced.what()));
        }
        if (type.getKind() != ElementKind.RECORD) {
            declaration
                    .annotation()
                    .ifPresent(annotation ->
                            findings.add(Diagnostics.notARecord(declaration.place(null), declaration.displayName())));
            return Optional.empty();
        }
        checkType(declaration, findings);
        Optional<KeyPath> table = table(declaration, findings);
        List<Secret> secrets = new ArrayList<>();
        for (Component component : declaration.components()) {
            secret(declaration, component, table, findings).ifPresent(secrets::add);
        }
        if (secrets.size() < declaration.components().size() || secrets.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Loader(ClassName.get(type), type, declaration.namePlace(), secrets, traits.of(type)));
    }

    private static void checkType(Declaration declaration, Findings findings) {
        TypeElement type = declaration.type();
        for (Element around = type; around instanceof TypeElement; around = around.getEnclosingElement()) {
            if (around.getModifiers().contains(Modifier.PRIVATE)) {
                String hidden = new Declaration((TypeElement) around).displayName();
                findings.add(Diagnostics.privateType(declaration.namePlace(), declaration.displayName(), hidden));
                break;
            }
        }
        if (!type.getTypeParameters().isEmpty()) {
            findings.add(Diagnostics.genericType(declaration.namePlace(), declaration.displayName()));
        }
        if (declaration.components().isEmpty()) {
            findings.add(Diagnostics.noComponents(declaration.place(null), declaration.displayName()));
        }
        declaration.annotation().ifPresent(annotation -> {
            for (String member : List.of("env", "defaultValue")) {
                if (annotation.has(member)) {
                    findings.add(Diagnostics.memberOnType(declaration.place(member), member));
                }
            }
        });
    }

    /** The table that the keys of an annotated type are in; no parts for the root; empty where there is none. */
    private static Optional<KeyPath> table(Declaration declaration, Findings findings) {
        Optional<SecretAnnotation> annotation = declaration.annotation();
        if (annotation.isEmpty() || annotation.get().isBroken()) {
            return Optional.empty();
        }
        String key = annotation.get().key();
        if (key.isEmpty()) {
            return Optional.of(new KeyPath(List.of()));
        }
        try {
            return Optional.of(KeyPath.parse(key));
        } catch (KeySyntaxException fault) {
            findings.add(Diagnostics.malformedKey(declaration.place("value"), key, fault));
            return Optional.empty();
        }
    }

    private static Optional<Secret> secret(
            Declaration declaration, Component component, Optional<KeyPath> table, Findings findings) {
        Optional<SecretKey> key = key(declaration, component, table, findings);
        Optional<ValueType> type = ValueTypes.of(component.element().asType());
        if (type.isEmpty() && !ValueTypes.isUnresolved(component.element().asType())) {
            findings.add(Diagnostics.unsupportedValue(
                    component.namePlace(),
                    component.name(),
                    ValueTypes.simpleName(component.element().asType())));
        }
        if (key.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Secret(
                component.name(),
                declaration.displayName() + "." + component.name(),
                key.get(),
                type.get(),
                component.place("value"),
                component.place("env")));
    }

    private static Optional<SecretKey> key(
            Declaration declaration, Component component, Optional<KeyPath> table, Findings findings) {
        Optional<SecretAnnotation> annotation = component.annotation();
        if (annotation.isEmpty()) {
            if (declaration.annotation().isEmpty()) {
                findings.add(Diagnostics.componentWithoutKey(
                        component.namePlace(), component.name(), declaration.displayName()));
            }
            return table.map(parent -> new SecretKey(named(component).in(parent), Optional.empty()));
        }
        if (annotation.get().isBroken()) {
            return Optional.empty();
        }
        if (annotation.get().has("defaultValue")) {
            findings.add(Diagnostics.defaultUnsupported(component.place("defaultValue")));
        }
        return relative(declaration, component, annotation.get(), findings)
                .flatMap(path -> declaration.annotation().isEmpty() ? Optional.of(path) : table.map(path::in))
                .map(path -> new SecretKey(path, annotation.get().env()));
    }

    /** The key that a component's own annotation names, as it stands there. */
    private static Optional<KeyPath> relative(
            Declaration declaration, Component component, SecretAnnotation annotation, Findings findings) {
        String key = annotation.key();
        if (key.isEmpty()) {
            if (declaration.annotation().isEmpty()) {
                findings.add(Diagnostics.emptyKey(component.place("value"), declaration.displayName()));
                return Optional.empty();
            }
            return Optional.of(named(component));
        }
        try {
            return Optional.of(KeyPath.parse(key));
        } catch (KeySyntaxException fault) {
            findings.add(Diagnostics.malformedKey(component.place("value"), key, fault));
            return Optional.empty();
        }
    }

    private static KeyPath named(Component component) {
        return new KeyPath(List.of(SnakeCase.of(component.name())));
    }
}
