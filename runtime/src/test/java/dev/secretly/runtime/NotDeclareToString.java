package dev.secretly.runtime;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Requires that a class keeps {@code Object.toString()}, which prints no field. */
final class NotDeclareToString extends ArchCondition<JavaClass> {

    NotDeclareToString() {
        super("not declare toString()");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean declares = type.tryGetMethod("toString").isPresent();
        events.add(new SimpleConditionEvent(type, !declares, type.getName() + " declares toString(): " + declares));
    }
}
