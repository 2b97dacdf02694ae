package dev.secretly.spring.boards;

/** As if it had been compiled in a module without {@code secretly-spring-boot}. */
record Hidden() {}
