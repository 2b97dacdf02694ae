package dev.secretly.sample;

import dev.secretly.Secret;
import dev.secretly.runtime.SecretString;

/**
 * What Trello wants to know of a program.
 *
 * @param apiKey names the program
 * @param apiSecret signs what Trello sends to the program; listing boards does not need it
 * @param oauthToken stands for the member who let the program in
 */
@Secret("trello")
public record Trello(SecretString apiKey, SecretString apiSecret, SecretString oauthToken) {}
