/** Secrets as beans of a Spring Boot application. */
@NullMarked
package dev.secretly.spring;

import org.jspecify.annotations.NullMarked;
